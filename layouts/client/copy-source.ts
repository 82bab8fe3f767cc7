/** Buttons that copy the text of a field; left out if the browser may not copy. */
import { say } from "./words/words.ts";

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copies]")) {
  const field = document.querySelector<HTMLTextAreaElement>(`#${button.dataset.copies}`);
  const line = button.parentElement;
  const status = line?.querySelector("[role=status]");
  if (!field || !line || !status || !("clipboard" in navigator)) continue;
  line.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = say("Copied.");
    } catch {
      field.select();
      status.textContent = say("Selected. Press Ctrl+C, or Cmd+C on a Mac, to copy.");
    }
  });
}
