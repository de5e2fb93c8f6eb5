// The chat without reloading: posts in the background, messages as they come. Without this file forms do it all.
"use strict";

const list = document.getElementById("messages");
const composer = document.getElementById("composer");
const field = document.getElementById("text");
const trouble = document.getElementById("trouble");
const finePointer = matchMedia("(pointer: fine)");
let lost;

function newKey() {
  // Not randomUUID: it is missing on plain http, where a pilot may run.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, "0")).join("");
}

function atEnd() {
  return innerHeight + scrollY >= document.documentElement.scrollHeight - 160;
}

function show(element) {
  list.append(element);
  element.scrollIntoView({ block: "nearest" });
}

function place({ id, replaces, html }) {
  if (document.getElementById("m" + id)) return;
  const holder = document.createElement("template");
  holder.innerHTML = html; // made and escaped by our own server
  const message = holder.content.firstElementChild;
  // Of two questions only the later is open: what the earlier asked for can't be given any more.
  if (message.dataset.token) list.querySelectorAll("form.photo, .here").forEach(leave);
  offer(message);
  if (!replaces) {
    const follow = atEnd() || list.contains(document.activeElement) || document.activeElement === field;
    list.append(message);
    if (follow) message.scrollIntoView({ block: "nearest" });
    return;
  }
  const card = list.querySelector(`[data-token="${CSS.escape(replaces)}"]`);
  if (!card) return;
  if (!message.dataset.token) message.dataset.token = replaces;
  const pressed = card.contains(document.activeElement);
  card.replaceWith(message);
  if (pressed && (finePointer.matches || card.dataset.byKey)) field.focus({ preventScroll: true });
}

function leave(asked) {
  if (asked.contains(document.activeElement) && finePointer.matches) field.focus({ preventScroll: true });
  asked.remove();
}

// Where the browser knows its place, a button writes it into the field, to about ten metres: it is sent by hand.
function offer(part) {
  if (!navigator.geolocation || !isSecureContext) return;
  part.querySelectorAll(".here").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          trouble.textContent = "";
          field.value = `${coords.latitude.toFixed(4)}, ${coords.longitude.toFixed(4)}`;
          field.focus();
        },
        () => { trouble.textContent = button.dataset.none; },
        { maximumAge: 60000, timeout: 15000 },
      );
    });
  });
}

// Gives what went wrong as a sentence; nothing when the message was taken.
async function post(form, data, key) {
  const headers = { Accept: "application/json", "Idempotency-Key": key };
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers });
    return answer.ok ? "" : (await answer.json()).sentence;
  } catch {
    return composer.dataset.failed; // no line, or an answer that isn't ours
  }
}

async function send(form, submitter) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const data = new FormData(form, submitter);
  const typed = form === composer ? field.value : null;
  const picture = form.querySelector("input[type=file]");
  const words = typed ?? picture?.value ?? newKey();
  // The same words, or the same picture, sent again after a failure are the same message.
  if (form.dataset.words !== words || !form.dataset.key) form.dataset.key = newKey();
  form.dataset.words = words;
  trouble.textContent = await post(form, data, form.dataset.key);
  delete form.dataset.busy;
  if (trouble.textContent) return;
  delete form.dataset.key;
  if (picture) {
    own(form.dataset.sent);
    picture.value = "";
  }
  if (typed === null) return;
  if (field.value === typed) field.value = "";
  own(typed);
}

function own(typed) {
  const item = document.createElement("li");
  item.className = "message own";
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = composer.dataset.you;
  const words = document.createElement("p");
  words.className = "words";
  words.dir = "auto";
  words.textContent = typed.trim();
  item.append(who, words);
  show(item);
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const card = event.target.closest("[data-token]");
  if (card && event.submitter?.matches(":focus-visible")) card.dataset.byKey = "yes";
  if (event.target !== composer || field.value.trim()) send(event.target, event.submitter);
});

field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

const events = new EventSource(list.dataset.events);
events.onmessage = (event) => place(JSON.parse(event.data));
events.onopen = () => {
  clearTimeout(lost);
  if (trouble.textContent === composer.dataset.lost) trouble.textContent = composer.dataset.back;
};
events.onerror = () => {
  clearTimeout(lost);
  lost = setTimeout(() => { trouble.textContent = composer.dataset.lost; }, 4000);
};
offer(list);
list.lastElementChild?.scrollIntoView({ block: "nearest" });
