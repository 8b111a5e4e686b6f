import { html } from './articles';

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
  '/shadow': html(`<p>LON:IGG outside.</p><x-story></x-story><script>
    customElements.define('x-story', class extends HTMLElement { connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>NYSE:OKLO inside</p>'; } });</script>`),

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
    for (const type of ['abort', 'pagehide', 'pageshow', 'unload', 'visibilitychange', 'navigatesuccess', 'disconnect'])
      for (const target of [window, document, window.navigation].filter(Boolean)) target.dispatchEvent(new Event(type));
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

  '/storm': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><p id="storm">x</p><script>
    let n = 0; window.turns = 0;
    setInterval(() => { for (let k = 0; k < 10; k += 1) document.querySelector('#storm').textContent = 'turn ' + n++; turns += 1; }, 10);
  </script>`),

  '/busy': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><script>
    const busy = () => { const until = performance.now() + 30; while (performance.now() < until); setTimeout(busy, 0); }; busy();
  </script>`),

  '/fullscreen':
    html(`<div id="full" style="background:#fff"><button onclick="document.querySelector('#full').requestFullscreen()">Full</button>
    <p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p></div>`),

  '/fading': html(`<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p>`),
};
