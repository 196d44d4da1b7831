// Light, dark, or as the machine has it.
import { effect, signal } from "@preact/signals";

const KEY = "dragoman-theme";
const THEMES = ["auto", "light", "dark"];
export const theme = signal(THEMES.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "auto");

effect(() => {
  document.documentElement.dataset.theme = theme.value;
  localStorage.setItem(KEY, theme.value);
});

export function nextTheme() {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length];
}
