package org.openvalidate.merchant.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.Booking;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;

/** The witness hears of an order what is new, once. */
class SeenOrderTest {

    private final List<String> told = new ArrayList<>();
    private final SeenOrder order = new SeenOrder("T1", new Witness() {
        @Override
        public void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted) {
            throw new AssertionError("no file was compared");
        }

        @Override
        public void till(String tradeId, Shown shown) {
            told.add("till " + tradeId + " " + shown);
        }

        @Override
        public void books(String tradeId, Booked booked) {
            told.add("books " + tradeId + " " + booked);
        }

        @Override
        public void booking(Booking booking) {
            told.add("booking " + booking.type() + " " + booking.amount());
        }

        @Override
        public void message(String tradeId, String text) {
            told.add("message " + text);
        }

        @Override
        public void registration(String merchantId, String status, String reason) {
            told.add("registration " + status);
        }

        @Override
        public void alarm(String tradeId, String text) {
            told.add("alarm " + text);
        }
    });

    @Test
    void what_was_given_back_before_anyone_saw_it_paid_is_no_sale() {
        look("{'status':'PENDING'}");
        look("{'status':'REFUNDED'}");

        assertThat(told).endsWith("books T1 REFUNDED", "till T1 FAILURE");
    }

    @Test
    void a_sale_that_is_refunded_was_a_sale() {
        look("{'status':'PAID'}");
        look("{'status':'REFUNDED'}");

        assertThat(told).endsWith("till T1 SUCCESS", "books T1 REFUNDED");
    }

    @Test
    void a_state_is_told_when_it_changes() {
        look("{'status':'PENDING'}");
        look("{'status':'PENDING'}");
        assertThat(order.settled()).isFalse();

        look("{'status':'PAID'}");

        assertThat(order.settled()).isTrue();
        assertThat(told).containsExactly("till T1 PENDING", "books T1 PENDING", "books T1 PAID", "till T1 SUCCESS");
    }

    @Test
    void failed_and_closed_are_failures_on_the_screen() {
        look("{'status':'FAILED','message':'Ask the customer to top up.'}");

        assertThat(told).containsExactly("message Ask the customer to top up.", "books T1 CLOSED", "till T1 FAILURE");
    }

    @Test
    void bookings_deliveries_and_alerts_are_told_once_each() {
        String shown = "{'status':'PAID','paidAmount':'12.34','currency':'USD','delivered':true,"
                + "'bookings':[{'at':'a','type':'PAYMENT','amount':'12.34','currency':'USD','reference':'T1'}],"
                + "'alerts':['look here',{'at':'b','text':'and there'}]}";
        look(shown);
        look(shown);

        assertThat(told)
                .containsExactly(
                        "booking PAYMENT 12.34 USD",
                        "booking DELIVERY 12.34 USD",
                        "alarm look here",
                        "alarm and there",
                        "books T1 PAID",
                        "till T1 SUCCESS");
    }

    @Test
    void a_payment_that_is_booked_twice_is_told_twice() {
        look("{'status':'PAID','bookings':["
                + "{'at':'a','type':'PAYMENT','amount':'1','currency':'JPY','reference':'T1'},"
                + "{'at':'b','type':'PAYMENT','amount':'1','currency':'JPY','reference':'T1'}]}");

        assertThat(told).filteredOn(line -> line.startsWith("booking")).hasSize(2);
    }

    @Test
    void words_and_amounts_of_its_own_say_nothing() {
        look("{'status':'THINKING','bookings':[{'type':'COFFEE','amount':'1','currency':'USD'},"
                + "{'type':'PAYMENT','amount':'1e999999999','currency':'USD'}],'delivered':true,'paidAmount':'much'}");

        assertThat(told).isEmpty();
        assertThat(order.settled()).isFalse();
    }

    @Test
    void amounts_may_be_numbers_and_a_refund_may_be_written_with_a_minus() {
        look("{'status':'paid','paidAmount':12.5,'currency':'USD','delivered':true,"
                + "'bookings':[{'at':'a','type':'PAYMENT','amount':12.5,'reference':'T1'},"
                + "{'at':'b','type':'REFUND','amount':-2.50,'currency':'USD','reference':'R1'},"
                + "{'at':'c','type':'PAYMENT','amount':1e99999999,'reference':'T1'}]}");

        assertThat(told)
                .containsExactly(
                        "booking PAYMENT 12.50 USD",
                        "booking REFUND 2.50 USD",
                        "booking DELIVERY 12.50 USD",
                        "books T1 PAID",
                        "till T1 SUCCESS");
    }

    @Test
    void what_reads_the_same_twice_in_one_answer_is_booked_twice_and_what_stands_beside_it_is_no_matter() {
        String line = "{'at':'a','type':'PAYMENT','amount':'1','currency':'JPY','reference':'T1','balance':'%s'}";
        look("{'bookings':[" + line.formatted(1) + "," + line.formatted(2) + "]}");
        look("{'bookings':[" + line.formatted(7) + "," + line.formatted(8) + "]}");

        assertThat(told).containsExactly("booking PAYMENT 1 JPY", "booking PAYMENT 1 JPY");
    }

    private void look(String json) {
        try {
            order.look(JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
