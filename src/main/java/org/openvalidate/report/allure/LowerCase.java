package org.openvalidate.report.allure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** Allure writes its words in lower case. */
@SuppressWarnings("rawtypes")
final class LowerCase extends StdSerializer<Enum> {
    LowerCase() {
        super(Enum.class);
    }

    @Override
    public void serialize(Enum word, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(word.name().toLowerCase(Locale.ROOT));
    }
}
