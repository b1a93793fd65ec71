// Every file below a folder, and no file outside it.

import Glibc

/// Files found below a folder, and what kept others from being found.
public struct FolderListing: Sendable {
  /// Something that was left out on purpose.
  public struct Skipped: Hashable, Sendable {
    /// Why something is left out.
    public enum Reason: Hashable, Sendable {
      /// A symbolic link that leads out of the folder, to this path.
      case leadsOutside(target: String)
      /// A symbolic link to nothing, or to itself.
      case leadsNowhere
      /// The same file or folder as one found under another name.
      case alreadyFound
      /// Neither a file nor a folder.
      case notARegularFile
    }
    /// Where it is.
    public let path: String
    /// Why it is left out.
    public let reason: Reason
  }

  /// The paths of the files, beginning with the folder as it was given, in the order of their
  /// bytes.
  public internal(set) var files: [String] = []
  /// The folders that could not be read, and names that could not.
  public internal(set) var problems: [FileError] = []
  /// What was left out on purpose.
  public internal(set) var skipped: [Skipped] = []
}

extension Folder {
  /// The regular files below a folder whose names end in a suffix.
  ///
  /// Folders below it whose name begins with a dot are left out. Symbolic links are followed as
  /// long as they stay below the folder; each file and folder is found once, under its own name
  /// rather than a link's, so that loops end.
  public static func files(
    below path: String, suffix: String
  ) throws(FileError) -> FolderListing {
    let root = try Path.resolved(path)
    if Path.kind(of: root) != .folder { throw .notADirectory(path: path) }
    _ = try names(in: path)
    var walk = FolderWalk(root: root, suffix: suffix)
    walk.visit(path)
    while !walk.links.isEmpty { walk.follow(walk.links.removeFirst()) }
    walk.listing.files.sort(by: precedesInBytes)
    walk.listing.skipped.sort { precedesInBytes($0.path, $1.path) }
    return walk.listing
  }
}

/// A walk through a folder in progress.
private struct FolderWalk {
  let root: String
  let suffix: String
  var listing = FolderListing()
  /// Links met and not yet followed: they wait until all that is no link was found.
  var links: [String] = []
  private var seen: Set<FileIdentity> = []

  init(root: String, suffix: String) {
    self.root = root
    self.suffix = suffix
  }

  /// Goes through a folder and those below it.
  mutating func visit(_ start: String) {
    var waiting = [start]
    while let folder = waiting.popLast() {
      do throws(FileError) {
        let identity = try status(of: folder).identity
        if !seen.insert(identity).inserted {
          skip(folder, .alreadyFound)
          continue
        }
        let names = try Folder.names(in: folder)
        if names.hasUnreadable { listing.problems.append(.unreadableName(folder: folder)) }
        for name in names.readable {
          let path = Path.join(folder, name)
          let status = try status(of: path, followingLinks: false)
          if status.isSymbolicLink {
            links.append(path)
          } else if status.kind == .folder {
            if !name.hasPrefix(".") { waiting.append(path) }
          } else {
            take(path, status)
          }
        }
      } catch {
        listing.problems.append(error)
      }
    }
  }

  /// Takes what a symbolic link leads to, if that lies below the root.
  mutating func follow(_ link: String) {
    let isWanted = link.hasSuffix(suffix)
    guard let status = try? FileStatus(of: link), let target = try? Path.resolved(link) else {
      if isWanted { skip(link, .leadsNowhere) }
      return
    }
    let isFolder = status.kind == .folder
    guard isWanted || isFolder && !Path.name(of: link).hasPrefix(".") else { return }
    let isInside = target == root || target.hasPrefix(root == "/" ? root : root + "/")
    if !isInside {
      skip(link, .leadsOutside(target: target))
    } else if isFolder {
      visit(link)
    } else {
      take(link, status)
    }
  }

  /// Takes a file whose name ends in the suffix.
  private mutating func take(_ path: String, _ status: FileStatus) {
    guard path.hasSuffix(suffix) else { return }
    if status.kind != .file {
      skip(path, .notARegularFile)
    } else if seen.insert(status.identity).inserted {
      listing.files.append(path)
    } else {
      skip(path, .alreadyFound)
    }
  }

  private mutating func skip(_ path: String, _ reason: FolderListing.Skipped.Reason) {
    listing.skipped.append(FolderListing.Skipped(path: path, reason: reason))
  }

  private func status(
    of path: String, followingLinks: Bool = true
  ) throws(FileError) -> FileStatus {
    do {
      return try FileStatus(of: path, followingLinks: followingLinks)
    } catch {
      throw FileError(error, path: path, operation: "look at")
    }
  }
}
