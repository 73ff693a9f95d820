package rutter.building;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes of the value on top of the stack one of another type, as a method reference does. */
final class Adapting {
  private static final Map<Integer, String> WRAPPERS =
      Map.of(
          Type.BOOLEAN, "java/lang/Boolean",
          Type.CHAR, "java/lang/Character",
          Type.BYTE, "java/lang/Byte",
          Type.SHORT, "java/lang/Short",
          Type.INT, "java/lang/Integer",
          Type.LONG, "java/lang/Long",
          Type.FLOAT, "java/lang/Float",
          Type.DOUBLE, "java/lang/Double");

  /** From the narrowest to the widest; what is narrower than an int is one on the stack. */
  private static final List<Integer> WIDTHS = List.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);

  private static final int[][] WIDER = {
    {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
    {Opcodes.NOP, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
    {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D},
    {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.NOP},
  };

  private Adapting() {}

  static void from(Type given, Type wanted, MethodVisitor code) {
    if (given.equals(wanted)) {
      return;
    }
    if (wanted.equals(Type.VOID_TYPE)) {
      code.visitInsn(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isPrimitive(given) && isPrimitive(wanted)) {
      widen(given, wanted, code);
    } else if (isPrimitive(given)) {
      box(given, code);
    } else if (isPrimitive(wanted)) {
      unbox(given, wanted, code);
    } else if (!wanted.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void widen(Type given, Type wanted, MethodVisitor code) {
    int instruction = WIDER[width(given)][width(wanted)];
    if (instruction != Opcodes.NOP) {
      code.visitInsn(instruction);
    }
  }

  private static int width(Type type) {
    return Math.max(0, WIDTHS.indexOf(type.getSort()));
  }

  private static void box(Type given, MethodVisitor code) {
    String wrapper = WRAPPERS.get(given.getSort());
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        wrapper,
        "valueOf",
        Type.getMethodDescriptor(Type.getObjectType(wrapper), given),
        false);
  }

  /** Of what its class says it is; of an object or a number, what is wanted. */
  private static void unbox(Type given, Type wanted, MethodVisitor code) {
    int held =
        WRAPPERS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(given.getInternalName()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(wanted.getSort());
    String wrapper = WRAPPERS.get(held);
    Type value = primitive(held);
    code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, wrapper, value.getClassName() + "Value", "()" + value, false);
    widen(value, wanted, code);
  }

  private static Type primitive(int sort) {
    return List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.FLOAT_TYPE,
            Type.DOUBLE_TYPE)
        .stream()
        .filter(type -> type.getSort() == sort)
        .findFirst()
        .orElseThrow();
  }
}
