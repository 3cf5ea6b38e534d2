// The keys of the review queue. Each does what a button or link of the page does.
(() => {
    const typing = element => element.matches('input, select, textarea, [contenteditable]');
    const one = selector => document.querySelector(selector);

    function say(verdict) {
        const form = one('[data-correct]');
        if (form === null) {
            return;
        }
        if (form.elements.author.value.trim() === '') {
            form.elements.author.focus();
        }
        form.querySelector(`button[value=${verdict}]:not(.hidden)`).click();
    }

    function correct() {
        const values = one('[data-values]');
        if (values !== null) {
            values.open = true;
            values.querySelector('select, input').focus();
            values.scrollIntoView({block: 'nearest'});
        }
    }

    function go(where) {
        const address = one('[data-queue]')?.dataset[where] ?? '';
        if (address !== '') {
            location.assign(address);
        }
    }

    function undo() {
        const button = one('[data-undo] button') ?? one('[data-correct] .withdraw');
        button?.click();
    }

    const keys = {
        r: () => say('right'),
        w: () => say('wrong'),
        e: correct,
        s: () => go('next'),
        j: () => go('next'),
        n: () => go('next'),
        k: () => go('previous'),
        p: () => go('previous'),
        u: undo,
        m: () => one('#c-note')?.focus(),
        '?': () => one('#keys').showModal(),
    };

    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || one('#keys').open) {
            return;
        }
        if (typing(event.target)) {
            if (event.key === 'Escape') {
                event.target.blur();
            }
            return;
        }
        const key = keys[event.key];
        if (key !== undefined) {
            event.preventDefault();
            key();
        }
    }, true);
})();
