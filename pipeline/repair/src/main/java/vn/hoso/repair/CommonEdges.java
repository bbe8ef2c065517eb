package vn.hoso.repair;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What texts of the same state have in common: the edges of a token follow from the channel and the
 * noise alone. Sound texts, and pages that were read well, are all taken to be damaged alike; the
 * noise of others, and the channel of those that taught the decoder their own damage, is theirs.
 */
final class CommonEdges {
  /** Of one text: one of many millions of words must not fill the memory. */
  private static final int OF_ONE_TEXT = 500_000;

  /** Of all texts of the same state: about twelve thousand distinct tokens. */
  private static final int OF_MANY = 500_000;

  private final Map<State, EdgeMemory> memories = new ConcurrentHashMap<>();

  /** Channels are told apart by identity. */
  private record State(Channel channel, Noise noise) {}

  /**
   * What is remembered of the tokens in a text.
   *
   * @param channel one that many texts share
   */
  EdgeMemory memory(Channel channel, Noise noise) {
    return noise.isUsual()
        ? memories.computeIfAbsent(new State(channel, noise), state -> new EdgeMemory(OF_MANY))
        : ofOneText();
  }

  static EdgeMemory ofOneText() {
    return new EdgeMemory(OF_ONE_TEXT);
  }
}
