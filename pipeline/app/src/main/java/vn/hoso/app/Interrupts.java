package vn.hoso.app;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C: the first asks the work to end in good order, the second ends the process at once.
 *
 * <p>The JDK handles signals through {@code sun.misc.Signal} alone, which a compiler warns of; so
 * it is called by name, and where it is not there Ctrl-C ends the process, which the archive stands
 * as well.
 */
final class Interrupts {
  private final Runnable restore;

  private Interrupts(Runnable restore) {
    this.restore = restore;
  }

  /**
   * From now until closed.
   *
   * @param stop asks the work to end; called once, by another thread
   */
  static Interrupts onFirst(Runnable stop) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      boolean[] asked = new boolean[1];
      Object mine =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  if (asked[0]) {
                    Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                  }
                  asked[0] = true;
                  stop.run();
                }
                return null;
              });
      var handle = signal.getMethod("handle", signal, handler);
      Object before = handle.invoke(null, interrupt, mine);
      return new Interrupts(
          () -> {
            try {
              handle.invoke(null, interrupt, before);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return new Interrupts(() -> {});
    }
  }

  /** From now on Ctrl-C does what it did before. */
  void close() {
    restore.run();
  }
}
