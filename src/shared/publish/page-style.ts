/**
 * The style sheet of an exported page: warm paper and ink, one accent, a serif made for reading, a measure of about 66
 * characters. Light and dark follow the reader's system; print is black on white. No font or file is loaded.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbf8f3; --raised: #ffffff; --line: #e6ded2; --ink: #24201c; --soft: #5e564d; --faint: #6f665c;
  --accent: #9c3d48; --accent-soft: #f6e5e4; --accent-ink: #7e2c37;
  --text: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Charter, Georgia, serif;
  --ui: "Inter Variable", Inter, system-ui, "Segoe UI", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1a18; --raised: #242120; --line: #35302c; --ink: #efe9e1; --soft: #b9afa3; --faint: #a39889;
    --accent: #e0909a; --accent-soft: #3b2528; --accent-ink: #f0b3ba;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scrollbar-color: var(--line) transparent; }
body {
  margin: 0; padding: clamp(1.5rem, 6vw, 5rem) 1.25rem 6rem; background: var(--paper); color: var(--ink);
  font: 400 1.1875rem/1.62 var(--text); font-optical-sizing: auto; overflow-wrap: break-word; hanging-punctuation: first;
}
main { max-width: 38rem; margin: 0 auto; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: clamp(2rem, 5.5vw, 2.6rem); line-height: 1.12; letter-spacing: -0.018em; }
h2 { margin: 2.4em 0 0.6em; font-size: 1.5rem; letter-spacing: -0.01em; }
h3 { margin: 2em 0 0.5em; font-size: 1.25rem; }
h4 { margin: 1.8em 0 0.4em; font-size: 1.0625rem; }
p, ul, ol, blockquote, figure, dl { margin: 0 0 1em; }
.dek, .pull-quote p { text-wrap: balance; }
.dek { margin: 0.8rem 0 0; color: var(--soft); font-size: 1.25rem; line-height: 1.5; }
.byline { margin: 1.1rem 0 0; color: var(--faint); font: 500 0.875rem/1.5 var(--ui); }
header { margin-bottom: 2.6rem; padding-bottom: 1.6rem; border-bottom: 1px solid var(--line); }
a { color: var(--accent-ink); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.3em 0; }
li::marker { color: var(--accent); }
li > ul, li > ol { margin: 0.3em 0; }
hr { margin: 2.8rem auto; width: 5rem; border: 0; border-top: 1px solid var(--line); }
sub, sup { font-size: 0.72em; line-height: 0; }
img { display: block; max-width: 100%; height: auto; border-radius: 6px; }
blockquote { padding-left: 1.2em; border-left: 3px solid var(--line); color: var(--soft); }
blockquote > :last-child, figure > :last-child, .answer > :last-child { margin-bottom: 0; }
.qa { position: relative; margin: 2.2em 0; }
.question { margin: 0 0 0.45em; font-size: 1.3125rem; line-height: 1.36; font-weight: 600; letter-spacing: -0.005em; break-after: avoid; }
.question strong { font-weight: inherit; }
.question .qa-label { color: var(--accent); }
.answer { margin: 0; }
.answer + .answer { margin-top: 1em; }
.answer .qa-label { color: var(--soft); font: 600 0.875rem/1.5 var(--ui); }
@media (min-width: 52rem) {
  .qa > .question::before {
    content: "Q" / ""; position: absolute; left: -2.2em; width: 1.2em; text-align: center;
    color: var(--accent); font-size: 0.9375rem; line-height: 1.9;
  }
  .qa > .question:has(.qa-label)::before { content: none; }
}
figure { margin: 2em 0; break-inside: avoid; }
figcaption { margin-top: 0.6em; color: var(--soft); font-size: 0.9375rem; line-height: 1.45; font-style: italic; }
.credit { color: var(--faint); font: 400 0.8125rem/1.45 var(--ui); white-space: normal; }
@media (min-width: 66rem) {
  .figure-wide { margin-inline: -7rem; }
  .figure-full { margin-inline: calc(50% - 46vw); }
  .figure-full img, .figure-wide img { width: 100%; }
}
.pull-quote {
  margin: 2.4em 0; padding: 0.2em 0 0.2em 1em; border-left: 3px solid var(--accent); color: var(--ink);
  font-size: 1.5rem; line-height: 1.35; break-inside: avoid;
}
.pull-quote .speaker { color: var(--faint); font: 500 0.875rem/1.5 var(--ui); }
.product-card, .expert-card {
  display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1.1rem; align-content: center;
  margin: 1.6em 0; padding: 0.9rem; border: 1px solid var(--line); border-radius: 14px;
  background: var(--raised); font: 400 0.9375rem/1.5 var(--ui); break-inside: avoid;
}
.product-card > :not(img), .expert-card > :not(img) { grid-column: 2; margin-bottom: 0; }
.product-card > :only-child, .expert-card > :only-child, .product-card:not(:has(img)) > *, .expert-card:not(:has(img)) > * { grid-column: 1 / -1; }
.product-card img, .expert-card img { grid-row: 1 / span 3; width: 7rem; height: 7rem; object-fit: cover; border-radius: 10px; }
.expert-card img { border-radius: 50%; }
.card-head strong { font: 600 1.0625rem/1.35 var(--text); }
.card-line { color: var(--soft); font-size: 0.875rem; }
.card-line ~ .card-line { color: var(--faint); font-size: 0.8125rem; }
.product-note, .expert-bio { margin-top: 0.45rem; }
.footnote-ref { font-size: 0.7em; font-weight: 500; font-style: normal; }
.footnote-ref a { padding: 0 0.12em; text-decoration: none; }
.footnotes { margin-top: 3.4rem; padding-top: 1.2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; line-height: 1.55; }
.footnotes ol { margin: 0; padding-left: 1.6em; }
.footnotes li::marker { color: var(--faint); font: 500 0.8125rem/1 var(--ui); }
.footnotes [role="doc-backlink"] { padding: 0 0.25em; text-decoration: none; }
:target { border-radius: 3px; background: var(--accent-soft); }
@media print {
  .footnotes [role="doc-backlink"] { display: none; }
  :root {
    color-scheme: light; --paper: #ffffff; --raised: #ffffff; --line: #c9c2b8; --ink: #000000; --soft: #333333;
    --faint: #4a4a4a; --accent: #6d2a33; --accent-ink: #000000;
  }
  @page { margin: 22mm 20mm; }
  body { padding: 0; font-size: 11pt; line-height: 1.5; }
  main { max-width: none; }
  p, li { orphans: 3; widows: 3; }
  .figure-wide, .figure-full { margin-inline: 0; }
  .qa > .question::before { content: none; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --faint: var(--ink); --line: currentcolor; }
}
`.trim()
