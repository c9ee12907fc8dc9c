// Liveness only: whatever is shown or done here is shown and done without it, by loading the page again.
(() => {
  'use strict';
  const main = document.querySelector('main[data-events]');
  const live = document.getElementById('live');
  const codes = document.getElementById('codes');
  if (main && window.EventSource) {
    const wire = new EventSource(main.dataset.events);
    wire.addEventListener('live', told => { if (live && told.data) { live.innerHTML = told.data; tick(); } });
    wire.addEventListener('codes', told => { if (codes && told.data) { codes.innerHTML = told.data; } });
    wire.addEventListener('turn', () => { wire.close(); location.replace('/'); });
  }
  const tick = () => document.querySelectorAll('time[data-until]').forEach(each => {
    const left = Math.round((Date.parse(each.dataset.until) - Date.now()) / 1000);
    each.title = each.dateTime;
    if (each.dataset.shown === undefined) { each.dataset.shown = each.textContent; }
    each.textContent = left > 0 ? each.dataset.shown + ' (' + document.body.dataset.left.replace('0', left) + ')' : each.dataset.shown;
  });
  const said = document.querySelector('form[data-keeps]');
  if (said) {
    // what is typed survives the page that comes anew because somebody sold, attached or was told what is missing
    const place = said.elements.pass.value + said.dataset.keeps;
    const typed = JSON.parse(sessionStorage.getItem(place) || '{}');
    for (const each of said.elements) {
      if (!(each.name in typed) || each.type === 'hidden') { continue; }
      if (each.type === 'radio') { each.checked = each.value === typed[each.name]; } else { each.value = typed[each.name]; }
      if (typed[each.name] && each.closest('details')) { each.closest('details').open = true; }
    }
    said.addEventListener('input', () => sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(new FormData(said)))));
  }
  tick();
  setInterval(tick, 1000);
})();
