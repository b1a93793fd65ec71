// How pages look.

/// The style sheet of pages: one column of prose, wider tables, captions beside charts where there is room, rows as
/// small grids on a phone, black on white on paper.
enum PageStyle {
  static let css = [colors, page, text, cards, tables, figures, small, print]
    .joined(separator: "\n")

  private static let colors = """
    :root{color-scheme:light dark;\(Palette(.light).customProperties)}
    @media screen and (prefers-color-scheme:dark){:root{\(Palette(.dark).customProperties)}}
    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
    header,main,footer{max-width:66rem;margin:0 auto;padding:0 clamp(1rem,5vw,3rem)}
    header{padding-top:clamp(2rem,6vw,4.5rem)}
    h1,h2,h3,h4,.headline,.cards .value{grid-row:2;font-family:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Georgia,serif;text-wrap:balance}
    h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,3.1rem);line-height:1.12;letter-spacing:-.012em;font-weight:600;margin:0;max-width:22em}
    .subtitle{color:var(--muted);margin:.75rem 0 0;font-size:1.05rem;max-width:44rem}
    nav{margin-top:clamp(1.5rem,4vw,2.5rem)}
    main nav ol{list-style:none;max-width:none;margin:0;padding:.6rem 0;border:solid var(--rule);border-width:1px 0;display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;font-size:.9rem}
    main nav li{margin:0;padding:0}
    nav a{color:var(--muted);text-decoration:none;display:inline-block;padding:.25rem 0}
    nav a:hover{color:var(--ink);text-decoration:underline}
    main{padding-bottom:3rem}
    section{margin-top:clamp(2.75rem,6vw,4.5rem)}
    footer{color:var(--muted);font-size:.85rem;padding-bottom:3rem}
    footer p{max-width:none;border-top:1px solid var(--rule);padding-top:1rem;margin:0}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    """

  private static let text = """
    h2{font-size:1.7rem;line-height:1.2;font-weight:600;letter-spacing:-.008em;margin:0 0 1.1rem;padding-top:.9rem;border-top:2px solid var(--ink)}
    h3{font-size:1.25rem;line-height:1.3;font-weight:600;margin:2.5rem 0 .75rem}
    h4{font-size:1.05rem;line-height:1.3;font-weight:600;margin:2rem 0 .5rem}
    .anchor{color:var(--muted);text-decoration:none;font-weight:400;margin-left:.4em;opacity:0}
    h2:hover .anchor,h3:hover .anchor,h4:hover .anchor,.anchor:focus{opacity:1}
    p,ul,ol,.definitions,pre,.notice{max-width:44rem}
    p{margin:0 0 1rem}
    .headline{font-size:clamp(1.3rem,1.1rem + 1vw,1.7rem);line-height:1.35;margin:clamp(1.5rem,4vw,2.5rem) 0 1rem;max-width:38em;text-wrap:pretty}
    main>.lead>:first-child{margin-top:clamp(1.5rem,4vw,2.5rem)}
    a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
    main ul,main ol{padding-left:1.3rem;margin:0 0 1rem}
    li{margin:.3rem 0;padding-left:.2rem}
    li::marker{color:var(--muted)}
    .n{font-variant-numeric:tabular-nums;white-space:nowrap}
    .dim{color:var(--muted)}.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.accent{color:var(--accent)}
    code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
    pre{background:var(--panel);padding:.9rem 1.1rem;border-radius:4px;margin:0 0 1rem;white-space:pre-wrap;line-height:1.5}
    .definitions{display:grid;grid-template-columns:fit-content(14rem) minmax(0,1fr);gap:.4rem 1.5rem;margin:0 0 1.25rem}
    .definitions dt{color:var(--muted)}
    .definitions dd{margin:0}
    .notice{background:var(--panel);border-left:3px solid var(--accent);padding:.8rem 1.1rem;margin:1.5rem 0}
    .notice p{margin:0}
    .notice strong{margin-right:.35em}
    .notice.information strong{color:var(--accent)}
    .notice.warning{border-left-color:var(--warn)}
    .notice.warning strong{color:var(--warn)}
    details{margin:0 0 1rem;max-width:100%}
    summary{cursor:pointer;color:var(--accent);padding:.35rem 0;width:fit-content}
    .inside{padding:.5rem 0 .25rem 1.1rem;border-left:1px solid var(--rule)}
    .empty,.caption{color:var(--muted)}
    """

  private static let cards = """
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:0 clamp(1.5rem,3vw,2.5rem);margin:2.25rem 0 .5rem}
    .cards>div{border-top:1px solid var(--ink);padding-top:.7rem;margin-bottom:1.9rem;display:grid;grid-row:span 5;grid-template-rows:subgrid}
    .cards dt{grid-row:1;font-size:.9rem;font-weight:600}
    .cards dd{margin:0}
    .cards .value{grid-row:2;font-size:2.6rem;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:lining-nums;margin:.1rem 0 .2rem}
    .cards .gauge{grid-row:3;margin:.1rem 0 .35rem}
    .cards .gauge svg{display:block;width:100%;max-width:15rem;height:auto}
    .cards .interval{grid-row:4;font-variant-numeric:tabular-nums;font-size:.9rem}
    .cards .note{grid-row:5;color:var(--muted);font-size:.85rem;line-height:1.45;margin-top:.25rem}
    .cards>div:not(:has(.gauge)) .interval{grid-row:3}
    .cards>div:not(:has(.gauge)) .note{grid-row:4/6}
    .cards>div:not(:has(.gauge)):not(:has(.interval)) .note{grid-row:3/6}
    """

  private static let tables = """
    .table{overflow-x:auto;margin:0 0 1.5rem}
    table{border-collapse:collapse;width:100%;overflow-wrap:break-word;font-size:.92rem;line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;color:var(--muted);padding-bottom:.6rem}
    th,td{text-align:left;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--rule);font-weight:400}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-weight:600;font-size:.85rem;vertical-align:bottom;border-bottom:1px solid var(--ink);overflow-wrap:normal}
    tbody th{min-width:12rem}
    .r{text-align:right}.c{text-align:center}tbody td,tbody th{white-space:nowrap}tbody .w{white-space:normal}tbody .a{overflow-wrap:anywhere;min-width:8rem}
    tr:target{background:var(--panel)}
    """

  private static let figures = """
    figure{margin:0 0 2.5rem;display:grid;grid-template-columns:minmax(0,40rem) minmax(0,1fr);gap:.5rem 2.5rem;align-items:start}
    figure>svg{grid-column:1;grid-row:1;width:100%;height:auto;display:block}
    figcaption{grid-column:2;grid-row:1;font-size:.92rem;line-height:1.5;color:var(--muted)}
    figcaption p{margin:0 0 .6rem}
    figcaption .title{color:var(--ink);font-weight:600}
    figure text{font-family:inherit}
    \(ChartStyle.css)
    """

  private static let small = """
    @media (max-width:54rem){figure{display:block}figcaption{margin-bottom:.9rem}figure>svg{max-width:40rem}}
    @media screen and (max-width:50rem){
    \(grid(".table:not(.fits)"))
    .fits table{font-size:.85rem}
    .fits thead th{font-size:.78rem}
    .fits th:not(:last-child),.fits td:not(:last-child){padding-right:.6rem}
    .fits tbody th{min-width:0;white-space:normal}
    .definitions{grid-template-columns:1fr;gap:0}
    .definitions dd{margin-bottom:.7rem}
    .inside{padding-left:.8rem}
    }
    @media screen and (max-width:30rem){.cards{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:0 1.2rem;margin-top:1.5rem}.cards .value{font-size:2.1rem}}
    @media screen and (max-width:22rem){
    \(grid(".fits"))
    }
    """

  /// A table whose rows are small grids: the row's name, under it its cells with their headings above.
  private static func grid(_ table: String) -> String {
    """
    \(table){overflow-x:visible}
    \(table) table,\(table) tbody,\(table) caption{display:block}
    \(table) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    \(table) tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.2rem,1fr));gap:.35rem .6rem;border-top:1px solid var(--ink);padding:.7rem 0 .9rem}
    \(table) tbody td,\(table) tbody th{display:block;border:0;padding:0;min-width:0;text-align:left;white-space:normal}
    \(table) tbody th{grid-column:1/-1;font-weight:600}
    \(table) td[data-label]::before{content:attr(data-label);display:block;color:var(--muted);font-size:.75rem;line-height:1.35}
    \(table) td.m{grid-column:span 2}
    \(table) td.w{grid-column:1/-1}
    \(table) td.e{display:none}
    """
  }

  private static let print = """
    @media print{
    @page{margin:18mm}
    body{font-size:10pt;background:none}
    header,main,footer{max-width:none;padding-left:0;padding-right:0}
    header{padding-top:0}
    nav,.anchor{display:none}
    section{margin-top:2rem}
    h2,h3,h4{break-after:avoid}
    figure,tr,.cards>div,.notice,pre{break-inside:avoid}
    figure{display:block}
    figure>svg{max-width:13cm}
    .table{overflow:visible}
    table{font-size:8pt}
    th,td{padding:.4rem .55rem .4rem 0}
    tbody td,tbody th{min-width:0}
    tbody .m,tbody .w{white-space:normal;overflow-wrap:anywhere}
    tbody th.w,tbody .a{min-width:7rem}
    thead{display:table-header-group;break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    a{color:inherit}
    p a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;color:var(--muted)}
    details:not(.many)::details-content{content-visibility:visible;display:block}
    }
    """
}
