package org.lookback.workbench.internal.brief;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Briefing;

/** The storyboards that come with the program: files beside this class, in the order in which {@code templates/index.txt} names them. */
final class Shelf {

	private static final String FOLDER = "templates/";

	private Shelf() {
	}

	private static String text(String file) throws LookbackException {
		try (InputStream in = Shelf.class.getResourceAsStream(FOLDER + file)) {
			if (in == null) {
				throw new LookbackException(Ask.say(Locale.getDefault(), "brief.unreadable", file));
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException unreadable) {
			throw new LookbackException(Ask.say(Locale.getDefault(), "brief.unreadable", file), unreadable);
		}
	}

	private static List<String> names() throws LookbackException {
		return text("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	static List<Briefing.Template> templates(Locale locale) throws LookbackException {
		List<Briefing.Template> templates = new ArrayList<>();
		for (String name : names()) {
			templates.add(new Briefing.Template(name, Ask.say(locale, "template." + name), Ask.say(locale, "template." + name + ".about"),
					template(name).head().packages()));
		}
		return templates;
	}

	static Storyboard template(String name) throws LookbackException {
		if (!names().contains(name)) {
			throw new LookbackException(Ask.say(Locale.getDefault(), "brief.template.unknown", name, String.join(", ", names())));
		}
		return Storyboard.parse(text(name + Storyboard.ENDING), name + Storyboard.ENDING);
	}
}
