"use strict";

const element = (id) => document.getElementById(id);
const buttons = [...document.querySelectorAll("button")];
const swapButton = document.querySelector("#swap button");
let shownId = null; // the allocation on the page: it is the one that is swapped

async function send(path, options) {
  let response, result;
  try {
    response = await fetch(path, options);
    result = await response.json();
  } catch {
    throw new Error("Outcome unknown: no readable response. Read the allocation before swapping its number.");
  }
  if (!response.ok) {
    throw new Error(`${result.title}: ${result.detail}`);
  }
  return result;
}

function show(allocation) {
  shownId = allocation?.id ?? null;
  element("number").textContent = allocation?.number ?? "–";
  element("state").textContent = allocation?.state ?? "–";
}

// One request at a time: a second click on the button would be a second bill.
async function run(request, success) {
  buttons.forEach((button) => (button.disabled = true));
  const message = element("message");
  message.className = "";
  message.textContent = "…";
  try {
    show(await request());
    message.textContent = success;
  } catch (error) {
    show(null); // The number on the page may be an old one: it has to be read again.
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
  run(() => send(path(element("id").value)), "");
});

element("swap").addEventListener("submit", (event) => {
  event.preventDefault();
  const region = element("region").value;
  const options = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(region ? { region } : {}),
  };
  run(() => send(`${path(shownId)}/swap`, options), "Swapped.");
});

element("read").requestSubmit();
