// Which journal of a ledger takes new entries. It must be one that is read: what is written where
// nobody looks is lost.

import SystemInterface

/// Finds the journal that takes new entries.
struct JournalPlace {
  /// What relative paths are relative to.
  let directory: String

  /// The path of a journal of a folder, as loading the folder names it.
  ///
  /// - Parameter named: a path, or a path within the ledger; the ending may be left out.
  func journal(_ named: String, inFolder folder: String) throws(LedgerError) -> String {
    let name = withSuffix(named)
    let root: String
    do { root = try Path.resolved(absolute(folder)) } catch {
      throw .file(error.shown(from: directory))
    }
    let within = Path.join(absolute(folder), name)
    let candidates = name.contains("/") ? [absolute(name), within] : [within]
    let found = candidates.compactMap(resolved)
    for path in found {
      if let inside = path.inside(root) { return Path.join(folder, inside) }
    }
    if found.isEmpty {
      throw .file(.notFound(path: relative(Path.parent(of: within), to: directory)))
    }
    throw .outside(journal: named, ledger: folder)
  }

  /// The one journal of a ledger that is a file.
  func journal(_ named: String, ofFile file: String) throws(LedgerError) -> String {
    let name = withSuffix(named)
    let candidates = [absolute(name), Path.join(Path.parent(of: absolute(file)), name)]
    let only = resolved(absolute(file))
    guard candidates.contains(where: { resolved($0) == only }) else {
      throw .outside(journal: named, ledger: file)
    }
    return file
  }

  private func absolute(_ path: String) -> String { Path.join(directory, path) }

  private func withSuffix(_ name: String) -> String {
    name.hasSuffix(LedgerLocation.journalSuffix) ? name : name + LedgerLocation.journalSuffix
  }

  /// The path without links, of what is there or could be made there.
  private func resolved(_ path: String) -> String? {
    if Path.kind(of: path) != nil { return try? Path.resolved(path) }
    return (try? Path.resolved(Path.parent(of: path))).map { Path.join($0, Path.name(of: path)) }
  }
}

extension String {
  /// What follows `root` in a path below it; nil elsewhere, and where a folder is skipped in reading.
  fileprivate func inside(_ root: String) -> String? {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    guard hasPrefix(prefix) else { return nil }
    let rest = dropFirst(prefix.count)
    let folders = rest.split(separator: "/").dropLast()
    return folders.contains { $0.hasPrefix(".") } ? nil : String(rest)
  }
}
