/// The part of a line that fits on a screen, and the cells in it that are marked.
struct LineWindow {
  /// What is shown; `…` stands where something is left out.
  private(set) var text: String
  /// Cells before the marks.
  private(set) var before: Int
  /// Cells under which marks stand.
  private(set) var marked: Int

  /// The part of `line` around the bytes in `range`. Where the range is far into the line, half
  /// of what is shown comes before it.
  init(of line: SourceLine, around range: Range<Int>, _ style: DiagnosticStyle) {
    // A megabyte of line must not be measured in full: no character takes more bytes than this.
    let reach = style.lineWidth * 8
    let bytes = line.bytes
    let low = min(max(range.lowerBound, 0), bytes.count)
    let high = min(max(range.upperBound, low), bytes.count)
    let start = bytes.characterStart(at: max(0, low - reach))
    let end = bytes.characterStart(at: min(bytes.count, low + reach))
    let cut = min(high, end)
    let lead = style.safe(String(decoding: bytes[start..<low], as: UTF8.self))
    let target = style.safe(String(decoding: bytes[low..<cut], as: UTF8.self))
    let trail = style.safe(String(decoding: bytes[cut..<end], as: UTF8.self))

    let leadWidth = style.width(lead)
    let isWhole = start == 0 && end == bytes.count
    if isWhole, style.width(lead + target + trail) <= style.lineWidth {
      text = lead + target + trail
      before = leadWidth
      // Marks are counted together with what precedes them: a combining mark adds no cell to it.
      marked = style.width(lead + target) - leadWidth
      return
    }
    // Where the marks are in sight from the start of the line, it is shown from its start.
    let isInSight = style.width(lead + target) < style.lineWidth
    let shownLead = lead.suffix(
      cells: isInSight ? style.lineWidth : style.lineWidth / 2, style.width)
    let isCutBefore = start > 0 || shownLead.count < lead.count
    before = style.width(shownLead) + (isCutBefore ? 1 : 0)
    let rest = target + trail
    let shownRest = rest.prefix(cells: style.lineWidth - before, style.width)
    let isCutAfter = end < bytes.count || shownRest.count < rest.count
    text = (isCutBefore ? "…" : "") + shownLead + shownRest + (isCutAfter ? "…" : "")
    marked = min(style.width(target), style.width(shownRest))
  }
}

extension [UInt8] {
  /// The offset, or the nearest one after it at which a character of UTF-8 begins.
  fileprivate func characterStart(at offset: Int) -> Int {
    self[offset...].prefix(3).firstIndex { $0 & 0xC0 != 0x80 } ?? offset
  }
}

extension String {
  /// As many first characters as fit into so many cells.
  fileprivate func prefix(cells: Int, _ width: (String) -> Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += width(String(character))
        return used <= cells
      })
  }

  /// As many last characters as fit into so many cells.
  fileprivate func suffix(cells: Int, _ width: (String) -> Int) -> String {
    var used = 0
    let dropped = reversed().prefix { character in
      used += width(String(character))
      return used <= cells
    }
    return String(suffix(dropped.count))
  }
}
