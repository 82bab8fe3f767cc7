/**
 * Makes each link to a place on the page a button that copies its whole address. If a browser may not copy (no https,
 * or a file share), the links stay links.
 */
import { say } from "./words/words.ts";

const links = [...document.querySelectorAll<HTMLAnchorElement>("a.link-here")];
if (links.length > 0 && "clipboard" in navigator) enhance(links);

function enhance(links: HTMLAnchorElement[]): void {
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.querySelector("main")?.append(status);
  for (const link of links) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    const words = button.querySelector(".visually-hidden");
    if (words) words.textContent = (words.textContent ?? "").replace(say("Link to"), say("Copy link to"));
    const address = link.href;
    button.addEventListener("click", () => void copy(button, address, status));
    link.replaceWith(button);
  }
}

async function copy(button: HTMLButtonElement, address: string, status: HTMLElement): Promise<void> {
  const sign = button.firstElementChild as HTMLElement;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = say("Link copied.");
    sign.textContent = say("Copied");
    button.dataset.copied = "";
  } catch {
    // Copying is not allowed after all: show the address in the address bar.
    location.href = address;
    return;
  }
  setTimeout(() => {
    status.textContent = "";
    sign.textContent = "#";
    delete button.dataset.copied;
  }, 2500);
}
