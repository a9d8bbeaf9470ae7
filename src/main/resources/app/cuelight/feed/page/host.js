'use strict';
(() => {
  const WORDS = {
    en: { next: 'Next', practice: 'PRACTICE', lost: s => `Connection to the console lost ${s} s` },
    zh: { next: '接下来', practice: '演练', lost: s => `与控制台的连接中断 ${s} 秒` },
  };
  const FROM_RIGHT = new Set(['ar', 'he', 'ur', 'fa', 'ps', 'yi', 'ckb', 'sd', 'ug', 'dv']);
  const RETRY_MS = 2000;
  const SILENCE_MS = 8000;
  // A blink of the network is not worth a word.
  const UNSAID_MS = 1500;

  const $ = id => document.getElementById(id);
  const screen = $('screen');
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  let words = WORDS.en;
  let sheet = null;
  let heardAt = Date.now();
  let triedAt = heardAt;
  let lost = false;

  for (const flag of ['transparent', 'mirror']) {
    root.classList.toggle(flag, asked.get(flag) === '1');
  }
  const scale = Number(asked.get('scale') ?? 1);
  root.style.setProperty('--s', String(scale >= 0.5 && scale <= 2 ? scale : 1));

  // Texts come from strangers: they are only ever text, each is an island for its direction, and
  // what would turn or break the line around it is left out.
  const clean = text => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ');

  function put(element, raw) {
    const text = clean(raw);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function speak(element, spoken) {
    const { text, nameAt, nameLength, language } = spoken;
    element.lang = language;
    const [tongue, ...more] = language.split('-');
    element.dir = FROM_RIGHT.has(tongue) && !more.includes('Latn') ? 'rtl' : 'ltr';
    if (nameAt < 0 || nameLength <= 0) {
      put(element, text);
      return;
    }
    const said = document.createElement('span');
    said.className = 'said';
    put(said, text.slice(nameAt, nameAt + nameLength));
    element.replaceChildren(
      clean(text.slice(0, nameAt)), said, clean(text.slice(nameAt + nameLength)));
  }

  function shape(svg, tier) {
    svg.firstElementChild.setAttribute('href', tier ? `#${tier}` : '');
  }

  function coming(element, next) {
    element.className = 'next slot';
    element.replaceChildren();
    if (!next) {
      return;
    }
    element.classList.add(next.tier);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'use'));
    shape(svg, next.tier);
    const name = document.createElement('b');
    name.dir = 'auto';
    put(name, next.name);
    const detail = document.createElement('span');
    detail.dir = 'auto';
    put(detail, next.detail);
    element.append(document.createElement('i'), svg, name, detail);
  }

  const tooLarge = slot =>
    slot.scrollHeight > slot.clientHeight + 1 || slot.scrollWidth > slot.clientWidth + 1;

  // Draws a text smaller until it is whole in its slot, which keeps its place.
  function fit(slot, oneRowDownTo) {
    slot.style.fontSize = '';
    slot.style.whiteSpace = oneRowDownTo < 1 ? 'nowrap' : '';
    const full = parseFloat(getComputedStyle(slot).fontSize);
    for (let part = 0.98; tooLarge(slot) && part > 0.2; part *= 0.98) {
      if (part < oneRowDownTo) {
        slot.style.whiteSpace = '';
      }
      slot.style.fontSize = `${full * part}px`;
    }
  }

  function fitAll() {
    fit($('who'), 0.56);
    for (const id of ['line', 'second', 'gloss', 'notice', 'facts', 'act', 'hint']) {
      fit($(id), 1);
    }
    document.querySelectorAll('.next').forEach(slot => fit(slot, 1));
  }

  // Black on white on every ground: telephones do not read light on dark, nor a mirrored code.
  function scan(code) {
    $('code').hidden = !code;
    if (code) {
      const svg = $('code').firstElementChild;
      svg.setAttribute('viewBox', `0 0 ${code.side} ${code.side}`);
      svg.setAttribute('aria-label', clean(code.text));
      svg.firstElementChild.setAttribute('d', code.path);
      put($('code').lastElementChild, code.text);
    }
  }

  function draw(next) {
    const another = !sheet || sheet.card !== next.card || sheet.mode !== next.mode;
    sheet = next;
    const chinese = next.language.startsWith('zh');
    words = chinese ? WORDS.zh : WORDS.en;
    root.lang = chinese ? 'zh-Hans' : 'en';
    screen.className = `${next.mode} ${next.tier}`.trim();
    shape($('shape'), next.tier);
    $('shape').style.display = next.tier ? '' : 'none';
    for (const id of ['tierWord', 'why', 'clock', 'name', 'say', 'facts', 'hint', 'notice']) {
      put($(id), next[id]);
    }
    put($('act'), next.act);
    $('name').lang = next.line.language.replace(/-Latn/, '');
    speak($('line'), next.line);
    speak($('second'), next.second);
    put($('gloss'), next.mode === 'nobody' && next.product ? next.product : next.gloss);
    put($('nextWord'), next.next.length > 0 ? words.next : '');
    document.querySelectorAll('.next').forEach((slot, i) => coming(slot, next.next[i]));
    scan(next.code);
    $('frame').hidden = !next.practice;
    put($('frame').firstElementChild, words.practice);
    strip();
    fitAll();
    if (another) {
      $('card').classList.remove('fresh');
      void $('card').offsetWidth;
      $('card').classList.add('fresh');
    }
  }

  function strip() {
    const silent = Date.now() - heardAt;
    const tellLost = lost && silent >= UNSAID_MS;
    const text = tellLost ? words.lost(Math.floor(silent / 1000)) : sheet ? sheet.strip : '';
    $('strip').classList.toggle('told', text !== '');
    $('strip').classList.toggle('lost', tellLost);
    put($('strip'), text);
  }

  let source = null;

  function connect() {
    source = new EventSource('events');
    triedAt = Date.now();
    const mine = source;
    const heard = () => {
      heardAt = Date.now();
      lost = false;
    };
    mine.onmessage = event => {
      heard();
      draw(JSON.parse(event.data));
    };
    mine.addEventListener('beat', () => {
      heard();
      strip();
    });
    mine.onerror = () => again(mine);
  }

  // A browser gives up for good after some failures; this page does not.
  function again(failed) {
    if (failed !== source) {
      return;
    }
    failed.close();
    source = null;
    lost = true;
    setTimeout(connect, RETRY_MS);
  }

  setInterval(() => {
    if (source && Date.now() - Math.max(heardAt, triedAt) > SILENCE_MS) {
      again(source);
    }
    strip();
  }, 500);

  addEventListener('resize', fitAll);
  document.fonts.addEventListener('loadingdone', fitAll);
  addEventListener('dblclick', () => {
    const wish = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    wish.catch(() => {});
  });
  connect();
})();
