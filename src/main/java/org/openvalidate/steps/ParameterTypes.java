package org.openvalidate.steps;

import io.cucumber.java.ParameterType;
import org.openvalidate.catalogue.Parameters;

/** The shapes of the dictionary's parameters, for Cucumber. Each is its own text. */
public final class ParameterTypes {

    @ParameterType(Parameters.COUNT)
    public String count(String text) {
        return text;
    }

    @ParameterType(Parameters.DURATION)
    public String duration(String text) {
        return text;
    }

    @ParameterType(Parameters.AMOUNT)
    public String amount(String text) {
        return text;
    }

    @ParameterType(Parameters.CLAUSE)
    public String clause(String text) {
        return text;
    }

    @ParameterType(Parameters.SIGN_TYPE)
    public String signType(String text) {
        return text;
    }

    @ParameterType(Parameters.CODE)
    public String code(String text) {
        return text;
    }

    @ParameterType(Parameters.FIELD)
    public String field(String text) {
        return text;
    }

    @ParameterType(Parameters.ID)
    public String id(String text) {
        return text;
    }

    @ParameterType(Parameters.FLAG)
    public String flag(String text) {
        return text;
    }

    @ParameterType(Parameters.CHARSET)
    public String charset(String text) {
        return text;
    }

    @ParameterType(Parameters.SERVICES)
    public String services(String text) {
        return text;
    }

    @ParameterType(Parameters.QUOTED)
    public String quoted(String text) {
        return text;
    }
}
