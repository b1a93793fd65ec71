import SystemInterface

extension Terminal {
  /// Asks for a line.
  func ask(_ prompt: String) throws(Failure) -> LineInput {
    do throws(StreamError) { return try readLine(prompt: prompt) } catch { throw Failure(error) }
  }
}
