package org.lookback.standards.internal.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.yaml.Suggestion;

/** Reads the value of a parameter from what is written. */
public final class ParameterText {

	private final Messages messages = Messages.in(ParameterText.class);
	private final Dictionary dictionary;

	public ParameterText(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** What is wrong with a value. */
	public static final class Bad extends Exception {

		private static final long serialVersionUID = 1L;

		Bad(String message) {
			super(message);
		}
	}

	/**
	 * @param texts one text a value; several for codes only
	 * @throws Bad when the texts cannot be a value of that type
	 */
	public Object read(Parameter.Type type, Optional<String> codeList, List<String> texts) throws Bad {
		if (type == Parameter.Type.CODES) {
			for (String text : texts) {
				code(codeList.orElse(""), text);
			}
			return List.copyOf(texts);
		}
		if (texts.size() != 1) {
			throw new Bad(messages.get("oneValue"));
		}
		String text = texts.getFirst();
		return switch (type) {
		case NUMBER -> number(text);
		case BOOL -> flag(text);
		case DATE -> date(text);
		case TEXT, CODES -> text;
		};
	}

	private void code(String listId, String text) throws Bad {
		Optional<CodeList> list = dictionary.codeList(listId);
		if (list.isPresent() && list.get().code(text).isEmpty()) {
			List<String> ids = list.get().codes().stream().map(Code::id).toList();
			throw new Bad(messages.get("noCode", text, listId, Suggestion.nearest(text, ids).map(near -> messages.get("didYouMean", near))
					.orElseGet(() -> messages.get("codes", String.join("、", ids)))));
		}
	}

	private BigDecimal number(String text) throws Bad {
		try {
			return new BigDecimal(text);
		} catch (NumberFormatException notANumber) {
			throw new Bad(messages.get("notANumber", text));
		}
	}

	private Boolean flag(String text) throws Bad {
		if (text.equals("true") || text.equals("false")) {
			return Boolean.valueOf(text);
		}
		throw new Bad(messages.get("notAFlag", text));
	}

	private LocalDate date(String text) throws Bad {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException notADate) {
			throw new Bad(messages.get("notADate", text));
		}
	}
}
