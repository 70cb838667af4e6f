/// What a person typed as an FTS5 MATCH expression, nil if nothing in it can be searched for (design section 4).
///
/// Each word must occur, as the beginning of a word. A word that the index separates (`FY27`, `東京`, `o'brien`) is a
/// phrase whose last part is a beginning. Every part is a quoted string, so that nothing typed acts as an operator; case
/// and diacritics are left to the tokenizer, whose tables are older than ours.
/// A column filter is put in front by the caller: `{Name} : (…)`.
public func matchExpression(_ typed: String) -> String? {
  let phrases = searchPhrases(typed).map { expression($0, isPrefix: true) }
  return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
}

/// Words next to each other as an FTS5 MATCH expression, nil if there is none in the text. The last word may be the
/// beginning of one.
public func phraseExpression(_ phrase: String, isPrefix: Bool) -> String? {
  let words = IndexWord.words(of: phrase)
  return words.isEmpty ? nil : expression(words, isPrefix: isPrefix)
}

/// Words as a phrase of quoted strings.
private func expression(_ words: [IndexWord], isPrefix: Bool) -> String {
  words.map { "\"\($0.text)\"" }.joined(separator: " + ") + (isPrefix ? " *" : "")
}

/// For each typed word the parts that the index separates it into. Only the first 32 of each are looked at: a pasted
/// page must not become a query of thousands of terms.
private func searchPhrases(_ typed: String) -> [[IndexWord]] {
  let wordLimit = 32
  return typed.split(whereSeparator: \.isWhitespace).lazy
    .map { IndexWord.words(of: $0) }
    .filter { !$0.isEmpty }
    .prefix(wordLimit)
    .map { Array($0.prefix(wordLimit)) }
}

/// The parts of a text that a search for the typed words matches, ascending and apart from each other.
///
/// Case and diacritics are compared as the full-text index does.
public func highlights(of typed: String, in text: String) -> [Range<String.Index>] {
  let phrases = searchPhrases(typed)
  guard !phrases.isEmpty else { return [] }
  let words = IndexWord.words(of: text)
  var found: [Range<String.Index>] = []
  for phrase in phrases {
    for start in words.indices {
      if let range = match(phrase, words[start...]) { found.append(range) }
    }
  }
  return merged(found)
}

/// What a phrase matches at the beginning of some words.
private func match(_ phrase: [IndexWord], _ words: ArraySlice<IndexWord>) -> Range<String.Index>? {
  guard phrase.count <= words.count, let first = words.first?.characters.first, let last = phrase.last
  else { return nil }
  let end = words.startIndex + phrase.count - 1
  for (part, word) in zip(phrase.dropLast(), words) where part.letters != word.letters { return nil }
  guard words[end].letters.starts(with: last.letters) else { return nil }
  return first.lowerBound..<words[end].characters[last.letters.count - 1].upperBound
}

/// Ranges in ascending order, overlapping and touching ones joined.
private func merged(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
  ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
    if let last = result.last, range.lowerBound <= last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      result.append(range)
    }
  }
}
