/* Comfort only: every page works without this file. At most 5 KB. */
(() => {
  const doc = document;
  const all = (selector) => [...doc.querySelectorAll(selector)];
  const one = (selector) => doc.querySelector(selector);

  /* What is not right comes first: the focus goes to the list of problems, and from there to the field. */
  const errors = one('[data-errors]');
  if (errors) {
    errors.focus();
    errors.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && doc.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      (field.closest('fieldset, .portal-field') || field).scrollIntoView({ block: 'start' });
      field.focus({ preventScroll: true });
    });
  }

  /* A second press sends nothing while the first is under way; after ten seconds, or on coming back, it counts again. */
  const release = (form) => form.removeAttribute('data-sending');
  doc.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.hasAttribute('data-guard') || event.defaultPrevented) return;
    if (form.hasAttribute('data-sending')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sending', '');
    setTimeout(release, 10000, form);
  });
  addEventListener('pageshow', () => all('[data-sending]').forEach(release));

  /* Another language: what was typed goes along, and stands there again. */
  const kept = all('form[data-keeps]');
  const languages = one('[data-languages]');
  if (languages) {
    let typed = Boolean(errors || kept.some(({ dataset }) => dataset.keeps));
    const keep = (formData) => (value, name) => typeof value === 'string' && formData.append(name, value);
    kept.forEach((form) => form.addEventListener('input', () => (typed = true)));
    languages.addEventListener('formdata', ({ formData }) => {
      if (typed) kept.forEach((form) => new FormData(form).forEach(keep(formData)));
    });
  }

  /* No connection: say so, and take it away when it is back. */
  const offline = one('[data-offline]');
  if (offline) {
    const show = () => (offline.hidden = navigator.onLine);
    addEventListener('online', show);
    addEventListener('offline', show);
    show();
  }

  /* A menu closes with Escape and when somebody goes elsewhere. */
  all('[data-menu]').forEach((menu) => {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.firstElementChild.focus();
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    doc.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* A table takes the keyboard only when there is something to scroll to. */
  all('.portal-table').forEach((table) => {
    if (table.scrollWidth <= table.clientWidth) table.removeAttribute('tabindex');
  });

  /* A page that is made for paper prints itself when asked. */
  const printing = one('[data-print]');
  if (printing) {
    printing.hidden = false;
    printing.addEventListener('click', () => print());
  }

  /* Everything that is folded away is printed too. */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open]):not([data-menu])');
    opened.forEach((part) => (part.open = true));
  });
  addEventListener('afterprint', () => opened.forEach((part) => (part.open = false)));

  /* The end of the session: three minutes before, it comes forward; staying does not leave the page. */
  const session = one('[data-session]');
  if (session) {
    const length = Number(session.dataset.session);
    const early = 180000;
    const words = one('#sessie-tekst');
    const form = session.querySelector('form');
    const until = words.textContent;
    let ends = performance.now() + length;
    let timer;
    const soon = (yes) => {
      session.classList.toggle('portal-session--soon', yes);
      session.setAttribute('role', yes ? 'alert' : 'region');
    };
    const look = () => {
      clearTimeout(timer);
      const left = ends - performance.now();
      if (left <= 0) {
        soon(true);
        words.textContent = session.dataset.ended;
      } else {
        soon(left <= early);
        timer = setTimeout(look, left > early ? Math.min(left - early, 60000) : Math.min(left, 15000));
      }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
        .then((answer) => {
          if (!answer.ok || /\/(inloggen|afgemeld)/.test(answer.url)) throw new Error('refused');
          ends = performance.now() + length;
          words.textContent = session.dataset.extended || until;
          look();
        })
        .catch(() => form.submit());
    });
    doc.addEventListener('visibilitychange', look);
    look();
  }
})();
