import { html } from './articles';
import { waitForMarks, type Browser } from './browser';

/** Pages that are built oddly, or that mean harm. */
export const odd: Record<string, string | { body: string; type?: string }> = {
  '/clobbered':
    html(`<form><input name="parentNode"><input name="localName"><input name="nodeName"><input name="closest">
    <input name="attributes"><input name="contains"><img name="body"><img id="createTreeWalker" name="createTreeWalker">
    <p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p>LON:IGG at the end</form>`),

  '/stretched': html(`<style>.card { position: relative; border: 1px solid; padding: 20px; margin: 20px 0 }
    .card a::after { content: ''; position: absolute; inset: 0; z-index: 1 } .cover { position: absolute; inset: 0; z-index: 1 }</style>
    <div class="card"><a href="/elsewhere">Read the whole story of the week here</a><p>A word on Oklo Inc. (NYSE:OKLO).</p></div>
    <div class="card"><a class="cover" href="/elsewhere"></a><p>A word on IG Group (LON:IGG).</p></div>`),

  '/unselectable': html(`<div style="user-select:none"><p>A word on Oklo Inc. (NYSE:OKLO).</p></div>`),
  '/rtl': html(`<div dir="rtl" lang="he"><p>מניית Oklo Inc. (NYSE:OKLO) עלתה היום</p></div>`),
  '/vertical': html(
    `<div lang="ja" style="writing-mode:vertical-rl;height:300px"><p>原子力のOklo (NYSE:OKLO)が上昇した。</p></div>`,
  ),
  '/wrapped': html(`<p style="width:90px">A word or two on the Hang Seng Tech Index (HSTECH.HK) today.</p>`),
  '/editors':
    html(`<div contenteditable>NYSE:OKLO in an editor</div><textarea>NYSE:OKLO</textarea><input value="NYSE:OKLO">
    <pre><code>NYSE:OKLO</code></pre><p>LON:IGG stands outside.</p>`),
  '/frames': html(`<p>LON:IGG outside.</p><iframe src="/story" width="700" height="300"></iframe>`),
  /** `seen()`: all that a page can see of its shadow trees. */
  '/shadow':
    html(`<p>LON:IGG outside.</p><x-story></x-story><a href="/elsewhere"><x-link></x-link></a><script>
    const define = (name, inside) => customElements.define(name, class extends HTMLElement { connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = inside; } });
    define('x-story', '<style>p { margin: 0 0 20px }</style><p>Oklo Inc. (NYSE:OKLO) builds<br>reactors.</p><x-inner></x-inner>');
    define('x-inner', '<p>Xiaomi (1810.HK) within.</p>');
    define('x-link', '<p>JD.com (9618.HK) in a link.</p>');
    const roots = () => { const outer = document.querySelector('x-story').shadowRoot;
      return [outer, outer.querySelector('x-inner').shadowRoot, document.querySelector('x-link').shadowRoot]; };
    window.seen = () => roots().map((root) => [root.innerHTML, root.adoptedStyleSheets.length, root.styleSheets.length]);
    window.grow = () => { const p = document.createElement('p'); p.textContent = 'Now Tencent (0700.HK) too.'; roots()[1].append(p); };
    window.later = () => { const host = document.createElement('section'); host.attachShadow({ mode: 'open' }).innerHTML =
      '<p>Apple (NASDAQ:AAPL) at last.</p>'; document.body.append(host); };
  </script>`),

  /** Rows are used again for other lines, as lists of thousands do: the text changes, the elements stay. */
  '/recycled':
    html(`<h1>List</h1><div id="box" style="height:400px;overflow-y:auto"><div id="all" style="height:40000px;position:relative"></div></div>
  <script>
    const symbols = ['NYSE:OKLO', 'LON:IGG', 'nothing', '1810.HK'];
    const [box, all] = [document.querySelector('#box'), document.querySelector('#all')];
    for (let n = 0; n < 12; n += 1) { const row = document.createElement('div'); row.style.cssText = 'position:absolute;height:40px;left:0;right:0'; all.append(row); }
    const draw = () => { const first = Math.floor(box.scrollTop / 40);
      [...all.children].forEach((row, n) => { row.style.top = (first + n) * 40 + 'px'; row.textContent = 'Line ' + (first + n) + ' is of ' + symbols[(first + n) % 4] + '.'; }); };
    box.addEventListener('scroll', draw); draw();
  </script>`),

  '/strict': html(
    `<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p>`,
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'none'; require-trusted-types-for 'script'">`,
  ),

  /** Tells what a page can see: globals, prototypes, its own DOM, messages. */
  '/nosy': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    window.heard = []; window.hooked = 0;
    addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    for (const type of ['quotemark', 'wxt:locationchange']) addEventListener(type, () => heard.push(type));
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatch.call(this, event); };
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { hooked += 1; return attach.call(this, init); };
    window.names = () => [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertySymbols(window).map(String)].sort();
  </script>`),

  '/clearing': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    window.seen = 0;
    setInterval(() => { if (CSS.highlights.get('mention-line')) { seen += 1; CSS.highlights.clear(); } }, 50);
  </script>`),

  '/forging': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    window.forge = (x, y) => {
      for (let n = 0; n < 2000; n += 1)
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'click'])
          (document.elementFromPoint(x, y) ?? document.body).dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }));
    };
    window.escape = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    window.forgeAll = (types) => { for (const type of types) for (const target of [window, document, document.documentElement, document.body, window.navigation])
      for (const event of [new Event(type, { bubbles: true, cancelable: true }), new CustomEvent(type, { bubbles: true, detail: { contentScriptName: 'page', messageId: 'evil' } })])
        target?.dispatchEvent(event); };
  </script>`),

  '/tampered': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    for (const [proto, name] of [[Node.prototype, 'parentNode'], [CharacterData.prototype, 'data'], [Element.prototype, 'localName']])
      Object.defineProperty(proto, name, { get() { throw new Error('tampered'); } });
    Document.prototype.createTreeWalker = Range.prototype.getClientRects = Map.prototype.get = Array.prototype.push = () => { throw new Error('tampered'); };
    Object.prototype.polluted = 'yes';
  </script>`),

  '/spa': html(`<main id="app"><h1>One</h1><p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p></main><script>
    window.go = () => { history.pushState({}, '', '/spa/two');
      document.querySelector('#app').innerHTML = '<h1>Two</h1><p>IG Group Holdings plc (LON:IGG) reported.</p>'; };
  </script>`),

  '/endless': html(`<main id="list"><h1>List</h1><p>Oklo Inc. (NYSE:OKLO) first.</p></main><script>
    window.more = () => { for (let n = 0; n < 50; n += 1) { const p = document.createElement('p');
      p.textContent = 'Item ' + n + ' tells of IG Group (LON:IGG) again.'; document.querySelector('#list').append(p); } };
    window.less = () => { for (const p of document.querySelectorAll('#list p')) if (p.textContent.startsWith('Item')) p.remove(); };
  </script>`),

  '/huge-node': html(`<p>Oklo Inc. (NYSE:OKLO) first.</p><p id="huge"></p><script>
    document.querySelector('#huge').textContent = 'Nothing of note was said at the meeting. '.repeat(250000);
  </script>`),

  '/many-nodes': html(`<p>Oklo Inc. (NYSE:OKLO) first.</p><div id="many"></div><script>
    const part = document.createDocumentFragment();
    for (let n = 0; n < 50000; n += 1) { const p = document.createElement('p'); p.textContent = 'A word ' + n; part.append(p); }
    document.querySelector('#many').append(part);
  </script>`),

  '/tickers': html(`<div id="many"></div><script>
    const part = document.createDocumentFragment();
    for (let n = 0; n < 2000; n += 1) { const p = document.createElement('p'); p.textContent = 'Line ' + n + ': NYSE:OKLO.'; part.append(p); }
    document.querySelector('#many').append(part);
  </script>`),

  /** A thousand changes a second, of all kinds, for as long as the page lives. */
  '/storm': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><div id="storm"></div><script>
    let n = 0; window.turns = 0; const box = document.querySelector('#storm');
    setInterval(() => { for (let k = 0; k < 10; k += 1, n += 1) {
      if (n % 3 === 0) { const p = document.createElement('p'); p.textContent = 'Turn ' + n + ' of LON:IGG'; box.append(p); }
      else if (n % 3 === 1 && box.children.length > 40) box.firstChild.remove();
      else if (box.lastChild) box.lastChild.firstChild.data = 'Turn ' + n + ' of NYSE:OKLO';
    } turns += 1; }, 10);
  </script>`),

  '/busy': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    const busy = () => { const until = performance.now() + 30; while (performance.now() < until); setTimeout(busy, 0); }; busy();
  </script>`),

  '/fullscreen':
    html(`<div id="full" style="background:#fff"><button onclick="document.querySelector('#full').requestFullscreen()">Full</button>
    <p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p></div>`),

  /** Style sheets that go for whatever element lies over the page. */
  '/restyling': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><style>
    @keyframes away { to { translate: 400px 0; opacity: 0; scale: 0; } }
    [popover], [popover] * { translate: 300px 100px; rotate: 40deg; scale: 0.2; opacity: 0.1; clip-path: inset(50%); mask-image: linear-gradient(transparent, transparent);
      mix-blend-mode: multiply; content-visibility: hidden; display: none !important; visibility: hidden !important; animation: away 1ms forwards !important; }
  </style>`),

  '/fading': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p>`),
};

/** Opens a page on a granted host and waits for its marks; `errors` collects what it complains of. */
export async function openOdd({ context }: Browser, path: string, marks = 1) {
  const errors: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`https://news.example${path}`);
  await waitForMarks(page, marks);
  await page.bringToFront();
  return { page, errors };
}
