// The entry point: the process's own surroundings, and its exit status.

import CommandLineInterface
import SystemInterface

ThisProcess.ignoreClosedPipes()
do {
  let status = Program.run(try Surroundings.process())
  ThisProcess.exit(status.rawValue)
} catch {
  try? OutputStream.error.write("error: \(error.message)\n")
  ThisProcess.exit(ExitStatus.file.rawValue)
}
