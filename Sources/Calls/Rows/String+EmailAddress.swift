extension String {
  /// Whether the text has the form of an e-mail address: a local part of at most 64 characters, `@`, and a domain
  /// of at least two labels. Letters beyond ASCII are allowed on both sides.
  var isEmailAddress: Bool { isAddress(labels: 2) }

  /// Whether the text has the form of a Username: that of an e-mail address, the name of a host being enough of a
  /// domain (semantics 11, design section 5).
  var isUsername: Bool { isAddress(labels: 1) }

  private func isAddress(labels minimum: Int) -> Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return (1...64).contains(local.count) && local.unicodeScalars.allSatisfy(\.isLocalPart)
      && local.first != "." && local.last != "." && !local.contains("..")
      && labels.count >= minimum && labels.allSatisfy(\.isDomainLabel)
  }
}

extension Substring {
  fileprivate var isDomainLabel: Bool {
    !isEmpty && first != "-" && last != "-"
      && unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isIDContinue && $0 != "_" }
  }
}

extension Unicode.Scalar {
  fileprivate var isLocalPart: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
        || "!#$%&'*+/=?^_`{|}~.-".unicodeScalars.contains(self)
      : properties.isIDContinue
  }
}
