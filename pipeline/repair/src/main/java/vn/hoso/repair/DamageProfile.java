package vn.hoso.repair;

/**
 * One kind of damage that texts are known to have.
 *
 * @param name for reasons and reports, for instance {@code english-tesseract}
 * @param prior what is believed before counting
 * @param counts what was counted
 * @param channel built from both
 */
record DamageProfile(String name, ChannelPrior prior, Confusions counts, Channel channel) {
  /** How many observations of a letter a profile may hold against a document's own. */
  private static final double LET_WEIGH = 60;

  static DamageProfile of(String name, ChannelPrior prior, Confusions counts) {
    Confusions trusted = prior.knowsVietnamese() ? capped(counts) : counts;
    return new DamageProfile(name, prior, counts, new Channel(trusted, prior));
  }

  /** This profile after looking at how a document was damaged. */
  Channel adaptedTo(Confusions document) {
    Confusions sum = capped(counts);
    sum.addAll(document, 1);
    return channel.with(sum);
  }

  private static Confusions capped(Confusions counts) {
    var result = new Confusions();
    counts
        .rows()
        .forEach(
            (printed, row) -> {
              double total = row.values().stream().mapToDouble(Double::doubleValue).sum();
              double scale = total > LET_WEIGH ? LET_WEIGH / total : 1;
              row.forEach((read, count) -> result.add(printed, read, count * scale));
            });
    return result;
  }
}
