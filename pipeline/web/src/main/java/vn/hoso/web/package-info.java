/**
 * How do people and programs reach it over HTTP?
 *
 * <p>{@link vn.hoso.web.WebServer} serves an archive: the REST interface under {@code /api/v1},
 * described by {@code openapi.json} beside this class (a test holds each answer against it), and
 * the web page, plain HTML, CSS and ES modules without a build of their own.
 *
 * <pre>
 *   Guard        who asks, from where, and may they        (Accounts, Sessions, Throttle)
 *   Router       which method of which *Api answers
 *   *Api         search, documents, pages, review, import, export, overview, session
 *   Holdings     the archive and the index, open to read; leases to write
 * </pre>
 *
 * <p><b>Decision: Jetty 12 core, without servlets.</b> Looked at on Maven Central in November 2026:
 * Jetty 12.1 core is four jars of 2.3 MB, has limits on size, rate, data rate and idle time as
 * parts, runs each request on a virtual thread, is fuzzed, and its foundation publishes advisories
 * with fixes for the releases in support. Javalin brings Kotlin and servlets on top of the same
 * Jetty; Undertow's maintainers moved on, and it has a longer list of open advisories; Helidon SE
 * is good and as small, but younger, with fewer eyes on it. The router is Jetty's own path
 * templates.
 *
 * <p><b>Decision: Argon2id by Password4j</b> (90 kB, plain Java), for Bouncy Castle has 8 MB and
 * the others are native. <b>FastExcel</b> (0.2 MB) streams rows, where POI holds the sheet.
 *
 * <p><b>Decision: one file a request for uploads</b>, its bytes as the body. There is no multipart
 * form to parse, and a browser shows the progress of each file.
 */
@NullMarked
package vn.hoso.web;

import org.jspecify.annotations.NullMarked;
