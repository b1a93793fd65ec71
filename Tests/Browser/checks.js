// What a page says of itself. Each function returns problems, as a list of sentences; none is good.
// It looks at what is shown: closed details are not.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const short = text => JSON.stringify(text.replace(/\s+/g, " ").trim().slice(0, 60));
  const place = element => {
    const name = element.id ? "#" + element.id : element.getAttribute("class") || "";
    return `<${element.tagName.toLowerCase()} ${name}> ${short(element.textContent)}`;
  };
  const isShown = element => element.checkVisibility({
    contentVisibilityAuto: true, opacityProperty: false, visibilityProperty: true});

  // --- Colours -----------------------------------------------------------------------------------
  const parse = color => {
    const numbers = color.match(/[\d.]+/g).map(Number);
    return {r: numbers[0], g: numbers[1], b: numbers[2], a: numbers.length > 3 ? numbers[3] : 1};
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1});
  const luminance = color => {
    const [r, g, b] = [color.r, color.g, color.b].map(value => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // WCAG 2.2, contrast ratio.
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.a > 0) layers.push(color);
      if (color.a === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), {r: 255, g: 255, b: 255, a: 1});
  };
  const inSVG = element => element.closest("svg") !== null;

  const textContrast = () => {
    const worst = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !element || !isShown(element)) continue;
      if (["TITLE", "DESC", "STYLE"].includes(element.tagName.toUpperCase())) continue;
      // What is out of sight until it is looked for is checked when it is seen.
      const style = getComputedStyle(element);
      const color = parse(inSVG(element) ? style.fill : style.color);
      const ratio = contrast(over(color, ground(element)), ground(element));
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
      if (ratio < (isLarge ? 3 : 4.5)) {
        const key = `${style.color} on ${element.tagName}.${element.className}`;
        worst.set(key, `${ratio.toFixed(2)} to 1: ${place(element)}`);
      }
    }
    for (const element of all("td[data-label]").slice(0, 200)) {
      const label = getComputedStyle(element, "::before");
      if (label.content === "none" || !isShown(element)) continue;
      const ratio = contrast(parse(label.color), ground(element));
      if (ratio < 4.5) worst.set("label", `${ratio.toFixed(2)} to 1: label of ${place(element)}`);
    }
    return [...worst.values()];
  };

  // Marks that carry meaning: 3 to 1 (WCAG 2.2, 1.4.11).
  const markContrast = () => {
    const problems = new Set();
    for (const mark of all("svg.chart .curve, svg.chart .point, svg.chart .whisker, svg.chart .outcome,"
      + "svg.chart .bar, svg.chart .shade, svg.chart .diagonal, svg.chart .reference")) {
      const style = getComputedStyle(mark);
      const paint = [style.stroke, style.fill].find(value => value !== "none");
      const ratio = contrast(parse(paint), ground(mark));
      if (ratio < 3) problems.add(`${ratio.toFixed(2)} to 1: ${mark.getAttribute("class")}`);
    }
    return [...problems];
  };

  // --- Room --------------------------------------------------------------------------------------
  const scroll = () => {
    const problems = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      problems.push(`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}`);
    for (const element of all("body *")) {
      if (inSVG(element) || !isShown(element)) continue;
      const style = getComputedStyle(element);
      if (style.position === "absolute") continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
        && style.display !== "inline" && style.overflowX !== "visible")
        problems.push(`${element.scrollWidth - element.clientWidth} px to scroll in ${place(element)}`);
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest(".table"))
        problems.push(`out of the screen: ${place(element)}`);
    }
    return problems.slice(0, 10);
  };

  const tapTargets = () => all("summary, nav a").filter(isShown).filter(element => {
    const box = element.getBoundingClientRect();
    return box.height < 24;
  }).map(element => `only ${element.getBoundingClientRect().height.toFixed(0)} px high: ${place(element)}`);

  // --- Charts ------------------------------------------------------------------------------------
  const charts = () => {
    const problems = [];
    for (const figure of all("figure")) {
      const drawing = figure.querySelector("svg[role=img]");
      if (!drawing) { problems.push(`no drawing in ${place(figure)}`); continue; }
      if (!isShown(drawing)) continue;
      const box = drawing.getBoundingClientRect();
      if (box.width < 100 || box.height < 40)
        problems.push(`${box.width} by ${box.height} px: ${place(figure)}`);
      if (!drawing.querySelector("path, rect, circle, line") && !/Nothing to draw/.test(drawing.textContent))
        problems.push(`nothing drawn in ${place(figure)}`);
    }
    return problems;
  };
  const insideCharts = () => {
    const problems = [];
    for (const drawing of all("svg.chart")) {
      if (!isShown(drawing)) continue;
      const frame = drawing.getBoundingClientRect();
      const texts = all("text", drawing).filter(isShown);
      const boxes = texts.map(text => text.getBoundingClientRect());
      texts.forEach((text, index) => {
        const box = boxes[index];
        // Half a pixel is the rounding of the browser.
        if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5
          || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5)
          problems.push(`out of its chart: ${short(text.textContent)} in ${short(drawing.querySelector("title")?.textContent ?? "")}`);
        for (let other = index + 1; other < texts.length; other++) {
          const next = boxes[other];
          const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
          const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
          // The line height is more than the letters: a quarter of it may overlap.
          if (across > 1 && down > Math.min(box.height, next.height) / 4)
            problems.push(`${short(text.textContent)} runs into ${short(texts[other].textContent)}`);
        }
        const size = parseFloat(getComputedStyle(text).fontSize)
          * frame.width / (drawing.viewBox.baseVal.width || frame.width);
        if (size < 9) problems.push(`${size.toFixed(1)} px high: ${short(text.textContent)}`);
      });
      for (const mark of all("path, rect, circle, line", drawing)) {
        const box = mark.getBoundingClientRect();
        if (box.left < frame.left - 2 || box.right > frame.right + 2
          || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
          problems.push(`a mark out of its chart: ${mark.getAttribute("class")}`);
      }
    }
    return [...new Set(problems)].slice(0, 10);
  };

  // --- Structure ---------------------------------------------------------------------------------
  const headings = () => {
    const problems = [];
    const found = all("h1, h2, h3, h4, h5, h6");
    const first = found.filter(heading => heading.tagName === "H1").length;
    if (first !== 1) problems.push(`${first} headings of the first level`);
    let level = 0;
    for (const heading of found) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) problems.push(`from level ${level} to ${next}: ${place(heading)}`);
      if (!heading.textContent.replace("#", "").trim()) problems.push(`empty: ${place(heading)}`);
      level = next;
    }
    return problems;
  };
  const landmarks = () => {
    const problems = [];
    for (const name of ["header", "main"]) {
      if (all(name).length !== 1) problems.push(`${all(name).length} of ${name}`);
    }
    if (all("section").length > 1 && all("nav[aria-label]").length !== 1)
      problems.push("no table of contents");
    for (const element of all("body *")) {
      if (element.parentElement === document.body && !["HEADER", "MAIN", "FOOTER"].includes(element.tagName))
        problems.push(`outside the landmarks: ${place(element)}`);
    }
    for (const section of all("section"))
      if (!document.getElementById(section.getAttribute("aria-labelledby")))
        problems.push(`a section without a name: ${place(section)}`);
    return problems;
  };
  const language = () => document.documentElement.lang ? [] : ["the page has no language"];
  const title = () => document.title.trim() ? [] : ["the page has no title"];
  const tables = () => {
    const problems = [];
    for (const table of all("table")) {
      if (!table.querySelector("thead th[scope=col]")) problems.push(`no heads of columns: ${place(table)}`);
      if (all("th:not([scope])", table).length) problems.push(`a head without scope: ${place(table)}`);
      // A single row needs no name to be told from others.
      if (all("tbody tr", table).length > 1 && !table.querySelector("tbody th[scope=row]"))
        problems.push(`no row has a name: ${place(table)}`);
      // A table is named by its caption or by the heading that it stands right under.
      const before = table.closest("details")?.querySelector("summary")
        ?? all("h2, h3, h4").filter(heading =>
          heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
      if (!table.caption && !before && !table.closest(".lead")) problems.push(`no name: ${place(table)}`);
      for (const cell of all("td:not([data-label])", table))
        problems.push(`a cell without its column's name: ${place(cell)}`);
    }
    return [...new Set(problems)].slice(0, 10);
  };
  const ids = () => {
    const seen = new Set(), problems = [];
    for (const element of all("[id]")) {
      if (seen.has(element.id)) problems.push(`twice: ${element.id}`);
      seen.add(element.id);
    }
    for (const element of all("[aria-labelledby], [aria-describedby]"))
      for (const name of ["aria-labelledby", "aria-describedby"])
        for (const id of (element.getAttribute(name) ?? "").split(" ").filter(Boolean))
          if (!seen.has(id)) problems.push(`nothing has the id ${id}`);
    return problems;
  };
  const links = () => {
    const problems = [];
    for (const link of all("a, area, [href], [xlink\\:href]")) {
      const address = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
      if (link.tagName === "LINK") {
        if (address !== "data:,") problems.push(`a link to ${address}`);
      } else if (address.startsWith("#")) {
        if (!document.getElementById(decodeURIComponent(address.slice(1))))
          problems.push(`leads nowhere: ${address}`);
      } else if (!["http:", "https:", "mailto:"].includes(link.protocol)) {
        problems.push(`${short(address)} of ${place(link)}`);
      }
      if (!link.matches("link") && !(link.textContent.trim() || link.ariaLabel))
        problems.push(`a link without words: ${short(address)}`);
    }
    return problems;
  };
  const content = () => {
    const problems = all("script, img, iframe, object, embed, form, input, video, audio, base, foreignObject")
      .map(place);
    for (const element of all("*"))
      for (const attribute of element.attributes)
        if (/^on|^src|^srcset$|^ping$|^formaction$/i.test(attribute.name))
          problems.push(`${attribute.name} of ${place(element)}`);
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
    if (!policy.includes("default-src 'none'") || /script-src|connect-src|https?:|\*/.test(policy))
      problems.push(`the policy is ${short(policy)}`);
    // Invisible characters that change how others are shown.
    const odd = document.body.textContent.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    if (odd) problems.push(`U+${odd[0].codePointAt(0).toString(16)} is in the text`);
    return problems;
  };
  const openAll = limit => {
    const closed = all("details:not([open])");
    closed.slice(0, limit).forEach(details => details.open = true);
    return closed.length;
  };

  // --- Paper -------------------------------------------------------------------------------------
  const paper = () => {
    const problems = [];
    for (const element of all("nav, .anchor"))
      if (getComputedStyle(element).display !== "none") problems.push(`printed: ${place(element)}`);
    for (const details of all("details:not(.many)")) {
      const inside = details.querySelector(".inside");
      if (inside && inside.getBoundingClientRect().height === 0)
        problems.push(`not printed: ${place(details)}`);
    }
    if (getComputedStyle(document.querySelector("thead") ?? document.body).display !== "table-header-group"
      && document.querySelector("thead"))
      problems.push("heads of tables are not repeated on every sheet");
    const ink = parse(getComputedStyle(document.body).color);
    if (contrast(ink, {r: 255, g: 255, b: 255}) < 10) problems.push("text is not dark on paper");
    return problems;
  };

  globalThis.checks = {
    textContrast, markContrast, scroll, tapTargets, charts, insideCharts, headings, landmarks, language,
    title, tables, ids, links, content, openAll, paper,
  };
})();
