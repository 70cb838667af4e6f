import ObjectModel

extension Grammar {
  /// Values (semantics 5.3, 5.5).
  static let values: [Sample] = [
    Sample(
      "SELECT a FROM b WHERE c >= 2026-01-02T03:04:05+01:00",
      prints: "SELECT a FROM b WHERE c >= 2026-01-02T02:04:05Z"),
    Sample(
      "SELECT a FROM b WHERE c = 2026-01-02T03:04:05.678-0230",
      prints: "SELECT a FROM b WHERE c = 2026-01-02T05:34:05Z"),
    Sample(
      "SELECT a FROM b WHERE c > 2020-04-23T09:00:00.00000000000000000000000000000000+00:00",
      prints: "SELECT a FROM b WHERE c > 2020-04-23T09:00:00Z"),
    Sample("SELECT a FROM b WHERE c < 2026-02-28 AND d != NULL"),
    Sample(
      "SELECT a FROM b WHERE c IN (-5, +5, 1.50, 2e3, 25E-1)",
      prints: "SELECT a FROM b WHERE c IN (-5, 5, 1.5, 2000, 2.5)"),
    Sample(
      "SELECT a FROM b WHERE c = false OR c != True OR c = null",
      prints: "SELECT a FROM b WHERE c = FALSE OR c != TRUE OR c = NULL"),
    Sample(#"SELECT a FROM b WHERE c = 'Bob\'s \\ "BBQ" 東京 👩‍👩‍👧'"#),
    Sample(
      #"SELECT a FROM b WHERE c = '\"\N\n\R\r\T\t\B\b\F\f\u0041\uD83D\uDE00\_\%'"#,
      prints: #"SELECT a FROM b WHERE c = '"\n\n\r\r\t\t\u0008\u0008\u000C\u000CA😀_%'"#),
    Sample(#"SELECT a FROM b WHERE c LIKE '50\% \_ \\% \'%_'"#),
    Sample("SELECT a FROM b WHERE c = 'not // a comment' AND d = 'nor /* this */ one; or :this'"),
    Sample("SELECT a FROM b WHERE c = YESTERDAY OR c = NEXT_FISCAL_QUARTER"),
    Sample(
      "SELECT a FROM b WHERE c > Last_N_Days:007 AND c<n_fiscal_years_ago:2",
      prints: "SELECT a FROM b WHERE c > LAST_N_DAYS:7 AND c < N_FISCAL_YEARS_AGO:2"),
    Sample("SELECT a FROM b WHERE c IN (TODAY, LAST_90_DAYS, NEXT_N_WEEKS:4)"),
    Sample("SELECT a FROM b WHERE c = LAST_N_DAYS:2147483647"),
    Sample(
      "SELECT a FROM b WHERE c > USD5000 AND c<eur-500.010 AND c = GBP+1e2",
      prints: "SELECT a FROM b WHERE c > USD5000 AND c < EUR-500.01 AND c = GBP100"),
    Sample("SELECT a FROM b WHERE c IN (USD10, EUR10.5, 12)"),
  ]

  /// Values that are none.
  static let brokenValues: [Sample] = [
    Sample("SELECT a FROM b WHERE c = ‸d", isNotSOQL: unexpected("d")),
    Sample("SELECT a FROM b WHERE c = ‸d.e", isNotSOQL: unexpected("d.e")),
    Sample("SELECT a FROM b WHERE c = ‸d(e)", isNotSOQL: unexpected("d")),
    Sample("SELECT a FROM b WHERE c = ‸\"x\"", isNotSOQL: unexpected("\"")),
    Sample("SELECT a FROM b WHERE c = ‸BOB:2", isNotSOQL: unexpected("BOB:2")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS", isNotSOQL: unexpected("LAST_N_DAYS")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:", isNotSOQL: unexpected("LAST_N_DAYS:")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS :7", isNotSOQL: unexpected("LAST_N_DAYS")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS: 7", isNotSOQL: unexpected("LAST_N_DAYS:")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:0", isNotSOQL: unexpected("LAST_N_DAYS:0")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:-7", isNotSOQL: unexpected("LAST_N_DAYS:-7")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:+7", isNotSOQL: unexpected("LAST_N_DAYS:+7")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:7.5", isNotSOQL: unexpected("LAST_N_DAYS:7.5")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:7:7", isNotSOQL: unexpected("LAST_N_DAYS:7:7")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:x", isNotSOQL: unexpected("LAST_N_DAYS:x")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_N_DAYS:'7'", isNotSOQL: unexpected("LAST_N_DAYS:")),
    Sample("SELECT a FROM b WHERE c = ‸LAST_7_DAYS", isNotSOQL: unexpected("LAST_7_DAYS")),
    Sample("SELECT a FROM b WHERE c = ‸TODAY:1", isNotSOQL: unexpected("TODAY:1")),
    Sample("SELECT a FROM b WHERE c = ‸TODAY-1", isNotSOQL: unexpected("TODAY-1")),
    Sample("SELECT a FROM b WHERE c = ‸TRUE.x", isNotSOQL: unexpected("TRUE.x")),
    Sample(
      "SELECT a FROM b WHERE c = ‸LAST_N_DAYS:2147483648",
      isNotSOQL: "value outside of valid range: 2147483648", .numberOutsideValidRange),
    Sample(
      "SELECT a FROM b WHERE c = ‸LAST_N_DAYS:99999999999999999999",
      isNotSOQL: "value outside of valid range: 99999999999999999999", .numberOutsideValidRange),
    Sample("SELECT a FROM b WHERE c > ‸US5000", isNotSOQL: unexpected("US5000")),
    Sample("SELECT a FROM b WHERE c > ‸USDT5000", isNotSOQL: unexpected("USDT5000")),
    Sample("SELECT a FROM b WHERE c > ‸USD 5000", isNotSOQL: unexpected("USD")),
    Sample("SELECT a FROM b WHERE c > ‸USD-", isNotSOQL: unexpected("USD-")),
    Sample("SELECT a FROM b WHERE c > ‸USD5.", isNotSOQL: unexpected("USD5.")),
    Sample("SELECT a FROM b WHERE c > ‸USD1.2.3", isNotSOQL: unexpected("USD1.2.3")),
    Sample("SELECT a FROM b WHERE c > ‸-USD5", isNotSOQL: unexpected("-USD5")),
    Sample(
      "SELECT a FROM b WHERE c > ‸USD1e200", isNotSOQL: "value outside of valid range: USD1e200",
      .numberOutsideValidRange),
    Sample("SELECT a FROM b WHERE c = ‸2026-02-30", isNotSOQL: unexpected("2026-02-30")),
    Sample("SELECT a FROM b WHERE c = ‸2026-01-01T00:00:00", isNotSOQL: unexpected("2026-01-01T00:00:00")),
    Sample("SELECT a FROM b WHERE c = ‸2026-01-01T00:00Z", isNotSOQL: unexpected("2026-01-01T00:00Z")),
    Sample("SELECT a FROM b WHERE c = ‸01:00:00.000Z", isNotSOQL: unexpected("01:00:00.000Z")),
    Sample("SELECT a FROM b WHERE c = ‸1.", isNotSOQL: unexpected("1.")),
    Sample("SELECT a FROM b WHERE c = ‸.5", isNotSOQL: unexpected(".")),
    Sample("SELECT a FROM b WHERE c = ‸0x1F", isNotSOQL: unexpected("0x1F")),
    Sample(
      "SELECT a FROM b WHERE c = ‸1e200", isNotSOQL: "value outside of valid range: 1e200",
      .numberOutsideValidRange),
    Sample("SELECT a FROM b WHERE c = 'a‸", isNotSOQL: end),
    Sample(#"SELECT a FROM b WHERE c = 'a\'‸"#, isNotSOQL: end),
    Sample(#"SELECT a FROM b WHERE c = 'a\‸"#, isNotSOQL: end),
    Sample(
      #"SELECT a FROM b WHERE c = 'é‸\qb' AND d = 'e'"#,
      isNotSOQL: #"Invalid string literal 'é\qb'. Illegal character sequence '\q' in string literal."#),
    Sample(
      #"SELECT a FROM b WHERE c = '‸\uD800'"#,
      isNotSOQL: #"Invalid string literal '\uD800'. Illegal character sequence '\u' in string literal."#),
    Sample(
      #"SELECT a FROM b WHERE c LIKE '‸\*'"#,
      isNotSOQL: #"Invalid string literal '\*'. Illegal character sequence '\*' in string literal."#),
  ]

  /// Characters that no token has, and where lines end.
  static let characters: [Sample] = [
    Sample("\tSELECT\r\n  a ,\n b . c\rFROM\u{B}\u{C}d  ", prints: "SELECT a, b.c FROM d"),
    Sample("SELECT a FROM b‸;", isNotSOQL: unexpected(";")),
    Sample("SELECT a FROM b ‸// all", isNotSOQL: unexpected("/")),
    Sample("SELECT a FROM b ‸-- all", isNotSOQL: unexpected("--")),
    Sample("SELECT ‸/* all */ a FROM b", isNotSOQL: unexpected("/")),
    Sample("SELECT a‸\u{A0}FROM b", isNotSOQL: unexpected("\u{A0}")),
    Sample("‸\u{FEFF}SELECT a FROM b", isNotSOQL: unexpected("\u{FEFF}")),
    Sample("SELECT a‸\u{0}FROM b", isNotSOQL: unexpected("\u{0}")),
    Sample("SELECT ‸é FROM b", isNotSOQL: unexpected("é")),
    Sample("SELECT ‸_a FROM b", isNotSOQL: unexpected("_")),
    Sample("SELECT a,\r\n  b\nFROM c\r\nWHERE d = '👩‍👩‍👧' ‸e", isNotSOQL: unexpected("e")),
  ]
}
