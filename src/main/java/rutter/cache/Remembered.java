package rutter.cache;

import java.util.List;
import java.util.Map;
import rutter.finding.Finding;
import rutter.plan.Detection;

/** What was found in a document, and all that it depends on. */
public record Remembered(
    String settings,
    String text,
    Map<String, String> asked,
    Detection.Kind kind,
    List<Finding> findings) {}
