// Keys, copying, and links between an event and its words. Every page works without it.
(() => {
    const typing = element => element.matches('input, select, textarea, [contenteditable]');

    function step(by) {
        const rows = [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);
        if (rows.length === 0) {
            return;
        }
        const here = rows.findIndex(row => row.contains(document.activeElement));
        const next = Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + by));
        const link = rows[next].querySelector('a.open, a');
        link.focus({preventScroll: true});
        rows[next].scrollIntoView({block: 'nearest'});
    }

    document.addEventListener('keydown', event => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
            return;
        }
        if (event.key === '/') {
            const field = document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');
            field.focus();
            field.select();
        } else if (event.key === 'j') {
            step(1);
        } else if (event.key === 'k') {
            step(-1);
        } else {
            return;
        }
        event.preventDefault();
    });

    function showCopyButtons() {
        document.querySelectorAll('[data-copy]').forEach(button => {
            button.hidden = false;
        });
    }

    document.addEventListener('click', async event => {
        const button = event.target.closest('[data-copy]');
        if (button === null) {
            return;
        }
        const source = document.getElementById(button.dataset.copy);
        try {
            await navigator.clipboard.writeText(source.textContent);
            const label = button.textContent;
            button.textContent = 'Copied';
            setTimeout(() => {
                button.textContent = label;
            }, 1500);
        } catch {
            getSelection().selectAllChildren(source);
        }
    });

    function light(id, on) {
        document.querySelectorAll('mark[data-events]').forEach(mark => {
            mark.classList.toggle('lit', on && mark.dataset.events.split(' ').includes(id));
        });
    }

    for (const [start, end] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
        for (const [kind, on] of [[start, true], [end, false]]) {
            document.addEventListener(kind, event => {
                const note = event.target.closest?.('[data-event]');
                if (note) {
                    light(note.dataset.event, on);
                }
            });
        }
    }

    // Fields without a value are left out of the address, so that the same view has the same address.
    document.addEventListener('htmx:configRequest', event => {
        if (!event.target.matches?.('[data-tidy]')) {
            return;
        }
        const parameters = event.detail.parameters;
        const defaults = {sort: 'newest'};
        for (const name of Object.keys(parameters)) {
            if (parameters[name] === '' || parameters[name] === defaults[name]) {
                delete parameters[name];
            }
        }
    });

    /** On a narrow screen the filters are folded, so that the events are what is seen first. */
    const narrow = matchMedia('(max-width: 60rem)');

    function fold() {
        document.querySelectorAll('[data-fold]').forEach(part => {
            part.open = !narrow.matches;
        });
    }

    function prepare() {
        showCopyButtons();
        fold();
    }

    narrow.addEventListener('change', fold);
    document.addEventListener('htmx:afterSwap', event => {
        if (event.target.id === 'view') {
            fold();
        }
    });
    // What the server refuses it says on a page of its own.
    document.addEventListener('htmx:responseError', event => {
        location.assign(event.detail.pathInfo.finalRequestPath);
    });

    document.addEventListener('DOMContentLoaded', prepare);
    if (document.readyState !== 'loading') {
        prepare();
    }
})();
