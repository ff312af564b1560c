/* Opens the gates of the page (template[data-service]) for what may run, and asks where the law wants a yes first.
   Nothing is loaded, connected to or stored before; a browser that keeps nothing cannot remember a no, so in it
   nothing optional runs unasked. */
(function () {
  "use strict";
  var KEY = "privacy-choice";
  var GRANTS = {
    ad_storage: "marketing",
    ad_user_data: "marketing",
    ad_personalization: "marketing",
    analytics_storage: "analytics",
    functionality_storage: "functional",
    personalization_storage: "functional",
    security_storage: "necessary"
  };
  var dialog = document.getElementById("privacy-choices");
  var gates = Array.from(document.querySelectorAll("template[data-service]"));
  var rules = dialog ? dialog.dataset : { model: "opt-in" };
  var asksFirst = rules.model === "opt-in";
  var signal = navigator.globalPrivacyControl === true;
  var running = {};
  var ours = {};
  var google = null;
  var passing = null;
  var opener = null;

  function shelf() {
    try {
      localStorage.getItem(KEY);
      return localStorage;
    } catch (error) {
      return null;
    }
  }

  function valid(found) {
    if (!found || found.version !== rules.version || !Array.isArray(found.purposes)) return null;
    var made = new Date(found.time);
    var ends = new Date(found.time);
    ends.setMonth(ends.getMonth() + Number(rules.months));
    return made <= Date.now() && Date.now() < ends ? found : null;
  }

  function choice() {
    try {
      return valid(JSON.parse(shelf().getItem(KEY))) || passing;
    } catch (error) {
      return passing;
    }
  }

  function allowed(purpose) {
    if (purpose === "necessary") return true;
    if (!dialog || (signal && !asksFirst)) return false;
    var made = choice();
    if (made) return made.purposes.includes(purpose);
    return !asksFirst && shelf() !== null;
  }

  /* A global name of ours; one that the page or the browser has already is never touched. */
  function given(name, value) {
    if (!(name in window)) {
      window[name] = value;
      ours[name] = true;
    }
    return ours[name] ? window[name] : null;
  }

  function stub(queue) {
    function call() {
      if (call.callMethod) call.callMethod.apply(call, arguments);
      else call[queue.list].push(Array.from(arguments));
    }
    call[queue.list] = [];
    if (queue.version) {
      call.version = queue.version;
      call.loaded = true;
      call.push = call;
    }
    return call;
  }

  function methods(list, queue) {
    queue.methods.forEach(function (name) {
      list[name] = function () { list.push([name].concat(Array.from(arguments))); };
    });
    list._i = list._i || {};
    list._i[queue.instance] = [];
    list._t = {};
    list._t[queue.instance] = Date.now();
    list._o = {};
    list._o[queue.instance] = {};
  }

  /* The function that takes a service's calls, or null where its name is taken. */
  function caller(queue) {
    if (queue.kind === "function") {
      return given(queue.name, stub(queue)) && given(queue.command || queue.name, window[queue.name]);
    }
    var list = given(queue.name, []);
    if (!list) return null;
    if (queue.kind === "arguments") return given(queue.command, function () { list.push(arguments); });
    if (queue.kind === "methods") {
      methods(list, queue);
      return function (name) { list[name].apply(list, Array.from(arguments).slice(1)); };
    }
    return function () { list.push(Array.from(arguments)); };
  }

  function grants(all) {
    var told = {};
    Object.keys(GRANTS).forEach(function (name) {
      told[name] = GRANTS[name] === "necessary" || (all && allowed(GRANTS[name])) ? "granted" : "denied";
    });
    return told;
  }

  /* Says what a service wants to hear before its script comes; false where it must not come. */
  function begun(start) {
    Object.keys(start.set || {}).forEach(function (name) { given(name, start.set[name]); });
    if (!start.queue) return true;
    var call = caller(start.queue);
    if (!call) return false;
    if (start.consent_mode && !google) {
      google = call;
      call("consent", "default", grants(false));
      call("consent", "update", grants(true));
    }
    (start.calls || []).forEach(function (words) {
      call.apply(null, words.map(function (word) { return word === "@now" ? new Date() : word; }));
    });
    return true;
  }

  function openGates() {
    gates.forEach(function (gate) {
      var id = gate.dataset.service;
      if (running[id] || !allowed(gate.dataset.purpose)) return;
      running[id] = true;
      if (begun(JSON.parse(gate.dataset.start || "{}"))) document.body.append(gate.content.cloneNode(true));
    });
  }

  function fits(name, pattern) {
    var parts = pattern.split("*");
    return parts.length < 2 ? name === pattern : name.startsWith(parts[0]) && name.endsWith(parts[1]);
  }

  function forgetCookie(name) {
    var labels = location.hostname.split(".");
    var gone = name + "=; path=/; max-age=0";
    document.cookie = gone;
    labels.forEach(function (label, index) { document.cookie = gone + "; domain=" + labels.slice(index).join("."); });
  }

  function forget(storage, pattern) {
    if (storage === "cookie") {
      document.cookie.split("; ").forEach(function (pair) {
        var name = pair.split("=")[0];
        if (fits(name, pattern)) forgetCookie(name);
      });
      return;
    }
    try {
      var place = storage === "local" ? localStorage : sessionStorage;
      Object.keys(place).forEach(function (name) { if (fits(name, pattern)) place.removeItem(name); });
    } catch (error) { /* nothing is kept here */ }
  }

  function save(purposes) {
    passing = { version: rules.version, time: new Date().toISOString(), purposes: purposes };
    try { shelf().setItem(KEY, JSON.stringify(passing)); } catch (error) { /* it holds for this page */ }
    var refused = gates.filter(function (gate) { return !allowed(gate.dataset.purpose); });
    refused.forEach(function (gate) {
      JSON.parse(gate.dataset.keeps || "[]").forEach(function (kept) { forget(kept[0], kept[1]); });
    });
    if (refused.some(function (gate) { return running[gate.dataset.service]; })) return location.reload();
    if (google) google("consent", "update", grants(true));
    openGates();
    close();
    show();
    var note = document.querySelector("[data-consent-saved]");
    if (note) note.textContent = note.dataset.consentSaved;
  }

  /* The boxes say what is allowed now: in an opt-in market nothing, before a yes. */
  function show() {
    var some = false;
    boxes.forEach(function (box) {
      box.checked = allowed(box.value);
      box.disabled = signal && !asksFirst;
      some = some || box.checked;
    });
    document.querySelectorAll("[data-signal]").forEach(function (note) { note.hidden = !signal || some; });
    dialog.querySelectorAll("[data-consent=all], [data-consent=chosen]").forEach(function (button) {
      button.disabled = signal && !asksFirst;
    });
  }

  function close() {
    dialog.close();
    if (opener) opener.focus();
    opener = null;
  }

  function reopen(link) {
    show();
    opener = link;
    dialog.querySelector("details").open = true;
    dialog.querySelector("[data-consent=close]").hidden = false;
    dialog.close();
    dialog.show();
    dialog.firstElementChild.focus();
  }

  function chosen(kind) {
    return boxes.filter(function (box) { return kind === "all" || (kind === "chosen" && box.checked); })
      .map(function (box) { return box.value; });
  }

  openGates();
  if (!dialog) return;
  var boxes = Array.from(dialog.querySelectorAll("input"));
  show();
  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-consent-open]");
    var button = event.target.closest("[data-consent]");
    if (link) {
      event.preventDefault();
      reopen(link);
    } else if (button) {
      if (button.dataset.consent === "close") close();
      else save(chosen(button.dataset.consent));
    }
  });
  dialog.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && opener) close();
  });
  /* Shown without taking the focus: it is the first thing in the page, and no trap. */
  if (asksFirst && !signal && !choice()) dialog.setAttribute("open", "");
})();
