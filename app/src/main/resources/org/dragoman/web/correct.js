// Comfort in the form for corrections: a type's own modes, and a field more for people as long as the last is used.
(() => {
    function modesOf(form) {
        const chosen = form.querySelector('[name=type]').selectedOptions[0];
        return chosen.dataset.modes === '' ? [] : chosen.dataset.modes.split(', ');
    }

    function typeChanged(form) {
        const modes = modesOf(form);
        form.querySelector('[data-modes-hint]').textContent = modes.length === 0 ? 'this type has none' : modes.join(', ');
        const field = form.querySelector('[name=modes]');
        if (modes.length > 0) {
            field.value = field.value.split(/[\s,;]+/).filter(mode => modes.includes(mode)).join(' ');
        }
    }

    function onePersonMore(people) {
        const all = people.querySelectorAll('.person');
        const last = all[all.length - 1];
        if (last.querySelector('input').value === '') {
            return;
        }
        const more = last.cloneNode(true);
        const input = more.querySelector('input');
        const told = more.querySelector('.meant');
        input.value = '';
        input.id = `c-${people.dataset.people}${all.length}`;
        input.setAttribute('aria-label', `${people.querySelector('legend').textContent}, ${all.length + 1}`);
        input.removeAttribute('aria-invalid');
        told.textContent = '';
        told.id = `${input.id}-told`;
        input.setAttribute('aria-describedby', told.id);
        last.after(more);
        htmx.process(more);
    }

    document.addEventListener('change', event => {
        const form = event.target.closest('[data-correct]');
        if (form !== null && event.target.name === 'type') {
            typeChanged(form);
        }
    });
    document.addEventListener('input', event => {
        const people = event.target.closest('[data-people]');
        if (people !== null) {
            onePersonMore(people);
        }
    });
    document.addEventListener('keydown', event => {
        const values = event.target.closest('[data-values]');
        if (values !== null && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            values.querySelector('button.save').click();
        }
    });
    // What was wrong with a form that was sent is where its reader goes on.
    document.querySelector('[data-correct] [aria-invalid="true"]')?.focus();
})();
