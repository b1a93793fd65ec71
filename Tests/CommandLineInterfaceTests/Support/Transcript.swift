// Transcripts: commands and what they print, as text that people read and the tests run.

/// A sequence of commands with what they are expected to print.
struct Transcript: Equatable {
  /// One command.
  struct Step: Equatable {
    /// Comments and blank lines before the command.
    var heading: [String] = []
    /// The command's line in its file, from 1.
    var line: Int
    /// The command, without `$ `.
    var command: String
    /// The lines of a here-document, without the one that ends it.
    var document: [String] = []
    /// What the command is expected to print; `...` stands for any lines.
    var expected: [String] = []
    /// How many blank lines follow; they say nothing of what is printed.
    var blankLines = 0

    /// The word that ends the here-document.
    var documentEnd: String? {
      command.firstRange(of: " <<").map { String(command[$0.upperBound...]) }
    }
  }

  var steps: [Step] = []
  /// Comments after the last command.
  var footing: [String] = []

  /// Reads a transcript.
  ///
  /// - Parameter allowsComments: whether lines that begin with `# ` are comments, not output.
  init(_ lines: some Sequence<String>, from first: Int = 1, allowsComments: Bool) {
    var heading: [String] = []
    var isInDocument = false
    for (offset, line) in lines.enumerated() {
      if isInDocument, let last = steps.indices.last {
        if line == steps[last].documentEnd {
          isInDocument = false
        } else {
          steps[last].document.append(line)
        }
      } else if line.hasPrefix("$ ") {
        let step = Step(
          heading: heading, line: first + offset, command: String(line.dropFirst(2)))
        heading = []
        isInDocument = step.documentEnd != nil
        steps.append(step)
      } else if allowsComments, line.hasPrefix("# ") || steps.isEmpty || !heading.isEmpty {
        heading.append(line)
      } else if let last = steps.indices.last {
        steps[last].expected.append(line)
      }
    }
    footing = heading
    for index in steps.indices {
      while steps[index].expected.last?.isEmpty == true {
        steps[index].expected.removeLast()
        steps[index].blankLines += 1
      }
    }
  }

  /// The transcript as text lines.
  var lines: [String] {
    var lines: [String] = []
    for step in steps {
      lines += step.heading + ["$ \(step.command)"]
      if let end = step.documentEnd { lines += step.document + [end] }
      lines += step.expected + Array(repeating: "", count: step.blankLines)
    }
    return lines + footing
  }
}

extension Transcript.Step {
  /// Whether what was printed is what was expected.
  func matches(_ printed: [String]) -> Bool {
    Self.matches(expected[...], printed[...])
  }

  private static func matches(
    _ expected: ArraySlice<String>, _ printed: ArraySlice<String>
  ) -> Bool {
    guard let first = expected.first else { return printed.isEmpty }
    if first == "..." {
      return (printed.startIndex...printed.endIndex).contains {
        matches(expected.dropFirst(), printed[$0...])
      }
    }
    return first == printed.first && matches(expected.dropFirst(), printed.dropFirst())
  }
}
