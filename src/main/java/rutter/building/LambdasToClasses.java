package rutter.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A step of the build: makes a class of each lambda. Java makes them at every start, some hundred
 * for a plan, each for a tenth of a millisecond; a class comes out of the class-data archive in a
 * fifth of that.
 */
public final class LambdasToClasses {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final Map<String, ClassNode> changed = new LinkedHashMap<>();

  private LambdasToClasses() {}

  /** Over all classes below a folder, in place. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    LambdasToClasses all = new LambdasToClasses();
    try (Stream<Path> files = Files.walk(root)) {
      // sorted, so that the same sources give the same bytes on every file system
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        all.read(Files.readAllBytes(file));
      }
    }
    List.copyOf(all.classes.values()).forEach(all::change);
    for (ClassNode node : all.changed.values()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      Files.write(root.resolve(node.name + ".class"), writer.toByteArray());
    }
  }

  private void read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    classes.put(node.name, node);
  }

  private void change(ClassNode owner) {
    int made = 0;
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals(FACTORY)
            && dynamic.bsm.getName().equals("metafactory")) {
          LambdaClass lambda = new LambdaClass(owner, owner.name + "$$" + ++made, dynamic);
          method.instructions.set(
              dynamic,
              new MethodInsnNode(
                  Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.MAKER, dynamic.desc, false));
          nest(owner, lambda.node());
          changed.put(owner.name, owner);
        }
      }
    }
  }

  /** Classes of one nest may call the private methods of each other; one of them is its host. */
  private void nest(ClassNode owner, ClassNode member) {
    String name = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
    ClassNode host = classes.get(name);
    if (host == null) {
      throw new IllegalStateException(owner.name + " without its host " + name);
    }
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.add(member.name);
    member.nestHostClass = name;
    changed.put(host.name, host);
    changed.put(member.name, member);
  }
}
