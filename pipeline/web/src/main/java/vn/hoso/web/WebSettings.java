package vn.hoso.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * How to serve.
 *
 * @param address to listen at; names are looked up once
 * @param port 0 for any free one, to 65535
 * @param maxUploadBytes largest file that is taken, 1 or more
 * @param requestsPerSecond of one client, 1 or more, before it is told to wait; half as many again
 *     may come at once
 * @param idleSeconds after which a connection without traffic is closed, 1 or more
 * @param minBytesPerSecond a client that sends its request slower is cut off; 0 for no limit
 */
public record WebSettings(
    String address,
    int port,
    long maxUploadBytes,
    int requestsPerSecond,
    int idleSeconds,
    int minBytesPerSecond) {
  public WebSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port is 0..65535, not " + port);
    }
    if (maxUploadBytes < 1 || requestsPerSecond < 1 || idleSeconds < 1 || minBytesPerSecond < 0) {
      throw new IllegalArgumentException("limits are 1 or more");
    }
  }

  /** This machine alone, port 8080, files to 1 GiB, 200 requests a second, 30 idle seconds. */
  public static WebSettings standard() {
    return new WebSettings("127.0.0.1", 8080, 1L << 30, 200, 30, 200);
  }

  /** The same at another address and port. */
  public WebSettings at(String address, int port) {
    return new WebSettings(
        address, port, maxUploadBytes, requestsPerSecond, idleSeconds, minBytesPerSecond);
  }

  /** Whether only this machine can reach the address. */
  public boolean onlyThisMachine() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
