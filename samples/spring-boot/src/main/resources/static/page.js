"use strict";

const element = (id) => document.getElementById(id);
const buttons = [...document.querySelectorAll("button")];
const swapButton = document.querySelector("#swap button");
let shownId = null; // the allocation on the page: it is the one that is swapped

async function send(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  const result = await response.json();
  if (!response.ok) {
    throw new Error(`${result.title}: ${result.detail}`);
  }
  return result;
}

function show(allocation) {
  shownId = allocation ? allocation.id : null;
  element("number").textContent = allocation ? allocation.number : "–";
  element("state").textContent = (allocation && allocation.state) || "–";
}

// One request at a time: a second click on the button would be a second bill.
async function run(request, success, failure) {
  buttons.forEach((button) => (button.disabled = true));
  const message = element("message");
  message.className = "";
  message.textContent = "…";
  try {
    show(await request());
    message.textContent = success;
  } catch (error) {
    failure();
    message.className = "failed";
    message.textContent = error.message;
  } finally {
    buttons.forEach((button) => (button.disabled = false));
    swapButton.disabled = shownId === null;
  }
}

const path = (id) => `allocations/${encodeURIComponent(id)}`;

element("read").addEventListener("submit", (event) => {
  event.preventDefault();
  run(() => send("GET", path(element("id").value)), "", () => show(null));
});

element("swap").addEventListener("submit", (event) => {
  event.preventDefault();
  const region = element("region").value;
  const id = shownId;
  // After a failure the number on the page may be an old one: it has to be read again.
  run(() => send("PUT", `${path(id)}/number`, region ? { region } : undefined), "Swapped.", () => show(null));
});

element("read").requestSubmit();
