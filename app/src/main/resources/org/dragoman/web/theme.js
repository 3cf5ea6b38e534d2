// Before anything is drawn: sets the chosen theme, and says that there are scripts. Without a choice, the system's counts.
(() => {
    const KEY = 'dragoman-theme';
    const root = document.documentElement;
    root.classList.add('scripted');
    let chosen = null;
    try {
        chosen = localStorage.getItem(KEY);
    } catch {
        // A browser that keeps nothing: the system's theme it is.
    }
    if (chosen === 'light' || chosen === 'dark') {
        root.dataset.theme = chosen;
    }
    document.addEventListener('DOMContentLoaded', () => {
        const button = document.querySelector('[data-theme-toggle]');
        button.hidden = false;
        button.addEventListener('click', () => {
            const dark = root.dataset.theme
                ? root.dataset.theme === 'dark'
                : matchMedia('(prefers-color-scheme: dark)').matches;
            root.dataset.theme = dark ? 'light' : 'dark';
            try {
                localStorage.setItem(KEY, root.dataset.theme);
            } catch {
                // It lasts for this page then.
            }
        });
    });
})();
