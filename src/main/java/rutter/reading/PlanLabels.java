package rutter.reading;

import rutter.outline.Labels;
import rutter.vocabulary.Vocabulary;

/** The names that plans use, as the vocabulary has them. */
record PlanLabels(Vocabulary vocabulary) implements Labels {
  @Override
  public boolean isLabel(String words) {
    return vocabulary.isLabel(words);
  }

  @Override
  public boolean isUnit(String words) {
    return UnitLabel.of(words, vocabulary).filter(PlanLabels::isAlone).isPresent();
  }

  @Override
  public boolean isNumbered(String words) {
    return UnitLabel.of(words, vocabulary)
        .filter(label -> label.style() == UnitLabel.Style.WORD && label.separated())
        .isPresent();
  }

  private static boolean isAlone(UnitLabel label) {
    return label.style() == UnitLabel.Style.WORD && label.isNameless();
  }
}
