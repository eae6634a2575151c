// The ways out: each is something that the person does. This page sends nothing by itself.
mb.LONGEST_ADDRESS = 6000;
mb.LONGEST_MAIL = 1800; // what mail programs take from an address

// The forge's own page for a new file, filled in where the forge can; or for the file that lines are added to.
mb.forgeAddress = ({ forge, repository, branch }, file, text) => {
  const cut = file.path.lastIndexOf("/");
  const [folder, name] = [file.path.slice(0, cut), file.path.slice(cut + 1)].map((part) => part.split("/").map(encodeURIComponent).join("/"));
  const on = branch.split("/").map(encodeURIComponent).join("/");
  if (forge === "gitlab") {
    return file.adds ? `${repository}/-/edit/${on}/${folder}/${name}` : `${repository}/-/new/${on}/${folder}?file_name=${name}`;
  }
  const mark = forge === "github" ? "" : "_";
  if (file.adds) return `${repository}/${mark}edit/${on}/${folder}/${name}`;
  const value = text === null ? "" : `&value=${encodeURIComponent(text)}`;
  return `${repository}/${mark}new/${on}/${folder}?filename=${name}${value}`;
};

// For one file: its address with all in it, or the address without, after copying.
mb.forgeWay = (settings, file) => {
  const whole = mb.forgeAddress(settings, file, file.text);
  const fits = settings.forge !== "gitlab" && !file.adds && whole.length <= mb.LONGEST_ADDRESS;
  return { fits, address: fits ? whole : mb.forgeAddress(settings, file, null) };
};

mb.copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "mb-sr";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy"); // for pages that are not on a secure address
    area.remove();
    return done;
  }
};

mb.saveFile = (file) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: "application/yaml" }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

mb.mailAddress = (mail, title, files) => {
  const text = files.map((file) => `${file.path}\n\n${file.text}`).join("\n\n");
  const begin = `mailto:${encodeURIComponent(mail).replace("%40", "@")}?subject=${encodeURIComponent(title)}&body=`;
  const all = begin + encodeURIComponent(text.replace(/\n/g, "\r\n"));
  const fits = all.length <= mb.LONGEST_MAIL;
  return { fits, address: fits ? all : begin + encodeURIComponent("The file is attached.\r\n") };
};

// The ways in their order, the best one first: icon, title, what it does, and its buttons.
mb.waysFor = (settings, files, title, say) => {
  const ways = [];
  const copy = (file, words = "Copy") => ({ words, act: async () => say(await mb.copyText(file.text)
    ? `Copied: ${file.name}.` : "This browser does not let a page copy. Open the text above, select it and copy it.") });
  if (settings.way === "pull-request") {
    const parts = files.map((file) => ({ file, ...mb.forgeWay(settings, file) }));
    const filled = parts.every((part) => part.fits);
    const many = files.length > 1;
    ways.push({
      icon: "out",
      title: "As a proposal",
      says: filled
        ? `Opens a page of ${mb.forgeName(settings)} with everything filled in${many ? ", one for each file" : ""}. Choose “Propose changes” there.`
        : files[0].adds
          ? "The lines are copied first; then a page of the file opens. Paste them there, at the end of the list of that name or of the file."
          : settings.forge === "gitlab"
            ? "The text is copied first, since a page of GitLab takes none by its address; then an empty page opens. Paste it there."
            : `${many ? "What is too long for an address is copied first" : "The text is copied first, since it is too long for an address"}; then an empty page opens. Paste it there.`,
      steps: many,
      buttons: parts.map(({ file, fits, address }, index) => {
        const step = many ? `${index + 1} of ${parts.length}. ` : "", of = many ? `: ${file.title}` : "";
        const next = parts[index + 1] ? `When ${index + 1} of ${parts.length} is proposed, come back here: ${index + 2} of ${parts.length} is next.` : "";
        const told = () => say(many ? next || "That was the last one. When it is proposed, all is handed in." : "");
        if (fits) return { words: `${step}Open the pull request${of}`, href: address, act: told };
        const copied = copy(file);
        return { words: `${step}Copy and open${of}`, href: address, act: async () => {
          await copied.act();
          if (next) say(`${document.getElementById("mb-done").textContent} ${next}`);
        } };
      }),
    });
  }
  const shared = files.map((file) => new File([file.text], `${file.name}.txt`, { type: "text/plain" }));
  if (navigator.canShare?.({ files: shared })) {
    ways.push({ icon: "people", title: "Share it", says: "By whatever you send files with: mail, a messenger, a drive. It goes to your coordinator.",
      buttons: [{ words: "Share the file", act: async () => {
        try {
          await navigator.share({ files: shared, title });
          say("Shared.");
        } catch { say("Not shared. Nothing has left this device."); }
      } }] });
  }
  if (settings.mail) {
    const { fits, address } = mb.mailAddress(settings.mail, title, files);
    ways.push({ icon: "mail", title: "By email", says: fits ? "Opens a message to the office with the file in it. Press send there."
      : "The file is too long for that: save it below, then open a message to the office and attach it.", buttons: [{ words: "Open the email", href: address }] });
  }
  ways.push({ icon: "save", title: "Keep it, and hand it in later", says: "Save the file, or copy it to where you like.",
    buttons: files.flatMap((file) => [
      { words: files.length > 1 ? `Save: ${file.title}` : "Save the file", act: () => { mb.saveFile(file); say(`Saved: ${file.name}.`); } },
      copy(file, files.length > 1 ? `Copy: ${file.title}` : "Copy the text")]) });
  return ways;
};

mb.forgeName = ({ forge }) => ({ github: "GitHub", gitea: "Gitea", forgejo: "Forgejo", gitlab: "GitLab" })[forge];

mb.showWays = (ways) => {
  const box = document.getElementById("mb-ways"), template = document.getElementById("mb-way");
  box.replaceChildren();
  ways.forEach((way, order) => {
    const made = template.content.firstElementChild.cloneNode(true);
    made.querySelector(".mb-i").classList.add(`mb-i--${way.icon}`);
    made.querySelector("h3").textContent = way.title;
    const [says, actions] = made.querySelectorAll("p");
    says.textContent = way.says;
    way.buttons.forEach((button, index) => {
      const element = document.createElement(button.href ? "a" : "button");
      element.className = order === 0 && (index === 0 || way.steps) ? "mb-btn mb-btn--primary" : "mb-btn";
      element.textContent = button.words;
      if (button.href) Object.assign(element, { href: button.href, target: "_blank", rel: "noopener noreferrer" });
      else element.type = "button";
      if (button.act) element.addEventListener("click", button.act);
      actions.append(element);
    });
    box.append(made);
  });
};
