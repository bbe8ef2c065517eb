/**
 * How do people and programs use it? The command line {@code hoso}.
 *
 * <p>{@link vn.hoso.app.Main} hands over to {@link vn.hoso.app.CommandLineInterface}, which knows
 * the commands, the languages, and the one place where an outcome becomes an exit code. A command
 * is a class named after it; it reads and writes through its {@link vn.hoso.app.Console} only, so a
 * test can run it as a user would. This package is the only one that uses the standard streams.
 */
@NullMarked
package vn.hoso.app;

import org.jspecify.annotations.NullMarked;
