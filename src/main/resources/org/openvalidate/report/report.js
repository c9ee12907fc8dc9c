'use strict';
/* Narrows the page to the cases that have every word typed: id, title, rule, code, trade id. The page is well-formed XML, so no sign of XML stands here. */
(() => {
  const box = document.getElementById('search');
  const found = document.getElementById('found');
  const cases = new Map();

  const learn = () => {
    for (const told of document.querySelectorAll('article.case')) {
      cases.set(told.id, {parts: [told], text: told.textContent.toLowerCase()});
    }
    for (const row of document.querySelectorAll('.summary tbody tr, .list.trades tbody tr')) {
      const one = cases.get(row.querySelector('a').hash.slice(1));
      one.parts.push(row);
      one.text += ' ' + row.textContent.toLowerCase();
    }
  };

  const search = () => {
    if (cases.size === 0) {
      learn();
    }
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const one of cases.values()) {
      const has = words.every(word => one.text.includes(word));
      count += has ? 1 : 0;
      one.parts.forEach(part => { part.hidden = !has; });
    }
    found.textContent = words.length === 0
      ? '' : found.dataset.words.replace('%s', count).replace('%s', cases.size);
  };

  box.closest('fieldset').hidden = false;
  box.addEventListener('input', search);
  box.addEventListener('keydown', event => {
    const first = event.key === 'Enter' ? document.querySelector('article.case:not([hidden]) .id') : null;
    if (first) {
      first.focus();
    }
  });
  if (box.value) {
    search();
  }
})();
