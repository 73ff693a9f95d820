package rutter.building;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** A class that does what a lambda does: it keeps what the lambda captures and calls its method. */
record LambdaClass(ClassNode node) {
  /** The method of the class that makes one, from what is captured. */
  static final String MAKER = "of";

  LambdaClass(ClassNode owner, String name, InvokeDynamicInsnNode lambda) {
    this(new ClassNode());
    Type[] captured = Type.getArgumentTypes(lambda.desc);
    node.version = owner.version;
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = name;
    node.superName = "java/lang/Object";
    node.interfaces.add(Type.getReturnType(lambda.desc).getInternalName());
    for (int i = 0; i < captured.length; i++) {
      node.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          field(i),
          captured[i].getDescriptor(),
          null,
          null);
    }
    constructor(captured);
    maker(captured, lambda.desc);
    method(captured, lambda);
  }

  String name() {
    return node.name;
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private void constructor(Type[] captured) {
    String parameters = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    MethodVisitor code = node.visitMethod(Opcodes.ACC_PRIVATE, "<init>", parameters, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int at = 1;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), at);
      code.visitFieldInsn(Opcodes.PUTFIELD, name(), field(i), captured[i].getDescriptor());
      at += captured[i].getSize();
    }
    end(code, Type.VOID_TYPE);
  }

  private void maker(Type[] captured, String descriptor) {
    MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, MAKER, descriptor, null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, name());
    code.visitInsn(Opcodes.DUP);
    int at = 0;
    for (Type one : captured) {
      code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), at);
      at += one.getSize();
    }
    String parameters = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name(), "<init>", parameters, false);
    end(code, Type.getReturnType(descriptor));
  }

  private void method(Type[] captured, InvokeDynamicInsnNode lambda) {
    Type erased = (Type) lambda.bsmArgs[0];
    Handle target = (Handle) lambda.bsmArgs[1];
    Type exact = (Type) lambda.bsmArgs[2];
    MethodVisitor code =
        node.visitMethod(Opcodes.ACC_PUBLIC, lambda.name, erased.getDescriptor(), null, null);
    code.visitCode();
    boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    List<Type> wanted = parameters(target);
    int next = 0;
    for (int i = 0; i < captured.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name(), field(i), captured[i].getDescriptor());
      Adapting.from(captured[i], wanted.get(next++), code);
    }
    int at = 1;
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      Type given = erased.getArgumentTypes()[i];
      code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), at);
      at += given.getSize();
      Adapting.from(given, exact.getArgumentTypes()[i], code);
      Adapting.from(exact.getArgumentTypes()[i], wanted.get(next++), code);
    }
    code.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    Type result =
        makes ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    Adapting.from(result, exact.getReturnType(), code);
    end(code, erased.getReturnType());
  }

  /** With the object that a method belongs to as the first. */
  private static List<Type> parameters(Handle target) {
    List<Type> all = new ArrayList<>();
    boolean ofObject =
        target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    if (ofObject) {
      all.add(Type.getObjectType(target.getOwner()));
    }
    all.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    return all;
  }

  /** Private methods of the nest are called like others. */
  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL ->
          target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalStateException("no method: " + target);
    };
  }

  private static void end(MethodVisitor code, Type result) {
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
