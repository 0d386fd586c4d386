'use strict';
(() => {
  // Buttons that need a script are hidden until there is one.
  document.querySelectorAll('[data-copy],[data-copy-link],[data-print]').forEach(b => { b.hidden = false; });

  const say = (button, text) => {
    const before = button.dataset.before || (button.dataset.before = button.textContent);
    button.textContent = text;
    setTimeout(() => { button.textContent = before; }, 1800);
  };

  const copy = async (button, text) => {
    try {
      if (navigator.clipboard && window.isSecureContext) {
        await navigator.clipboard.writeText(text);
      } else {
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        const done = document.execCommand('copy');
        area.remove();
        button.focus();
        if (!done) { throw new Error('copy'); }
      }
      say(button, '已复制');
    } catch {
      say(button, '没有复制成');
    }
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) { return; }
    if (button.dataset.copy) { copy(button, document.querySelector(button.dataset.copy).textContent); }
    else if ('copyLink' in button.dataset) { copy(button, location.href); }
    else if ('print' in button.dataset) { window.print(); }
  });

  // Printing shows everything.
  const opened = new Set();
  addEventListener('beforeprint', () => document.querySelectorAll('main details:not([open])').forEach(d => { opened.add(d); d.open = true; }));
  addEventListener('afterprint', () => { opened.forEach(d => { d.open = false; }); opened.clear(); });

  // A link to a closed reason opens it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') { target.open = true; }
  };
  addEventListener('hashchange', reveal);
  reveal();

  // Results can be filtered once they are all there.
  document.querySelectorAll('table[data-filter]').forEach(table => {
    const status = document.getElementById('filter-status');
    const text = document.getElementById('filter-text');
    const count = document.getElementById('filter-count');
    const rows = [...table.tBodies[0].rows];
    const apply = () => {
      let shown = 0;
      rows.forEach(row => {
        row.hidden = (status.value !== '' && row.dataset.status !== status.value) || !row.textContent.includes(text.value.trim());
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = '显示 ' + shown + ' 行';
    };
    status.addEventListener('change', apply);
    text.addEventListener('input', apply);
    document.querySelector('.filter').hidden = false;
  });

  // A form whose answer takes a few seconds says so.
  document.querySelectorAll('form[data-wait]').forEach(form => {
    const note = form.querySelector('.wait');
    form.addEventListener('submit', () => { note.hidden = false; });
    addEventListener('pageshow', () => { note.hidden = true; });
  });

  // The map zooms without a new page; arrows walk through its cells, and the line and column of a cell are marked.
  const zoom = async (address, remember) => {
    const map = document.getElementById('map');
    map.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('map');
      if (!answer.ok || !next) { throw new Error('map'); }
      map.replaceWith(next);
      document.title = page.title;
      if (remember) { history.pushState({ map: true }, '', address); }
      document.getElementById('map-title').focus({ preventScroll: true });
      if (next.getBoundingClientRect().top < 0) { next.scrollIntoView(); }
    } catch {
      location.href = address;
    }
  };
  if (document.getElementById('map')) {
    history.replaceState({ map: true }, '');
    document.addEventListener('click', event => {
      const link = event.target.closest('#map a[data-zoom]');
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
      event.preventDefault();
      zoom(link.href, true);
    });
    addEventListener('popstate', event => { if (event.state && event.state.map) { zoom(location.href, false); } });
    const mark = cell => {
      document.querySelectorAll('.heat .near').forEach(near => near.classList.remove('near'));
      if (!cell || cell.tagName !== 'TD' || !cell.firstChild) { return; }
      cell.parentElement.cells[0].classList.add('near');
      cell.closest('table').tHead.rows[0].cells[cell.cellIndex].classList.add('near');
    };
    document.addEventListener('mouseover', event => mark(event.target.closest('.heat td')));
    document.addEventListener('focusin', event => mark(event.target.closest('.heat td')));
    document.addEventListener('keydown', event => {
      const cell = event.target.closest && event.target.closest('.heat tbody td, .heat tbody th');
      const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
      if (!cell || !step) { return; }
      const rows = cell.closest('tbody').rows;
      let row = cell.parentElement.sectionRowIndex + step[0];
      let column = cell.cellIndex + step[1];
      while (rows[row] && rows[row].cells[column]) {
        const link = rows[row].cells[column].querySelector('a');
        if (link) { event.preventDefault(); link.focus(); return; }
        row += step[0];
        column += step[1];
      }
    });
  }

  // Names offered while one types: a combobox as WAI-ARIA describes it.
  let number = 0;
  document.querySelectorAll('input[data-suggest]').forEach(input => {
    const kind = input.dataset.suggest;
    if (!kind) { return; }
    const list = document.createElement('ul');
    list.className = 'suggestions';
    list.id = 'suggestions-' + (++number);
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    const label = document.querySelector('label[for="' + input.id + '"]');
    list.setAttribute('aria-label', (label ? label.textContent : '') + '：建议');
    input.parentElement.append(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    let at = -1;
    let timer = 0;
    let running = null;

    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const move = to => {
      const items = list.children;
      if (items.length === 0) { return; }
      if (at >= 0) { items[at].setAttribute('aria-selected', 'false'); }
      at = (to + items.length) % items.length;
      items[at].setAttribute('aria-selected', 'true');
      items[at].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', items[at].id);
    };
    const take = item => { input.value = item.dataset.value; close(); };
    const show = names => {
      list.replaceChildren(...names.map((name, i) => {
        const item = document.createElement('li');
        item.id = list.id + '-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.dataset.value = name.value;
        item.textContent = name.value;
        if (name.hint) {
          const hint = document.createElement('span');
          hint.textContent = name.hint;
          item.append(hint);
        }
        return item;
      }));
      at = -1;
      list.hidden = names.length === 0;
      input.setAttribute('aria-expanded', String(names.length > 0));
    };
    const ask = async () => {
      const text = input.value.trim();
      if (running) { running.abort(); }
      if (!text) { close(); return; }
      running = new AbortController();
      try {
        const answer = await fetch('/suggest/' + kind + '?q=' + encodeURIComponent(text), { signal: running.signal });
        const names = answer.ok ? await answer.json() : [];
        if (document.activeElement === input) { show(names.length === 1 && names[0].value === text ? [] : names); }
      } catch { /* a newer request took its place, or the service is away: typing goes on */ }
    };
    const wait = () => { clearTimeout(timer); timer = setTimeout(ask, 150); };
    input.addEventListener('input', event => { if (!event.isComposing) { wait(); } });
    input.addEventListener('compositionend', wait);
    input.addEventListener('keydown', event => {
      if (event.isComposing) { return; }
      if (event.key === 'ArrowDown' && !list.hidden) { move(at + 1); event.preventDefault(); }
      else if (event.key === 'ArrowUp' && !list.hidden) { move(at < 0 ? list.children.length - 1 : at - 1); event.preventDefault(); }
      else if (event.key === 'Enter' && at >= 0 && !list.hidden) { take(list.children[at]); event.preventDefault(); }
      else if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); }
    });
    input.addEventListener('blur', () => { clearTimeout(timer); close(); });
    list.addEventListener('mousedown', event => {
      const item = event.target.closest('li');
      event.preventDefault();
      if (item) { take(item); }
    });
  });
})();
