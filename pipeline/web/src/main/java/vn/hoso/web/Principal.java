package vn.hoso.web;

/**
 * Who asks.
 *
 * @param name of the account; of the operating system's user where there are no accounts
 * @param role what they may do
 */
record Principal(String name, Role role) {}
