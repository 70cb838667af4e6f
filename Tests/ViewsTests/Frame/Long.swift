import Glibc

/// How often a property is tried: a twentieth of the full count unless RAPPORT_LONG=1 asks for all of it.
func rounds(_ full: Int) -> Range<Int> {
  let isLong = getenv("RAPPORT_LONG").map { String(cString: $0) } == "1"
  return 0..<(isLong ? full : full / 20)
}
