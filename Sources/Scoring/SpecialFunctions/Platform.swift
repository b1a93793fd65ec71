// The only place of this library that knows which C library it stands on.
// Everything else uses these few names, so the rest of the code imports nothing.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// ln x.
@inline(__always)
func ln(_ x: Double) -> Double { log(x) }

/// ln(1 + x), exact for small x.
@inline(__always)
func ln1p(_ x: Double) -> Double { log1p(x) }

/// eˣ.
@inline(__always)
func exponential(_ x: Double) -> Double { exp(x) }

/// 1 − erf x, exact in the right tail.
@inline(__always)
func complementaryError(_ x: Double) -> Double { erfc(x) }

/// xʸ.
@inline(__always)
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
