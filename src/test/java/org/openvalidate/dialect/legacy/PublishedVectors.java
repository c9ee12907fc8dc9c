package org.openvalidate.dialect.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The published test vectors of legacy-online §1.6. */
final class PublishedVectors {

    private static final String KEY_A = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String KEY_B = "10000000000000000000000000000000";

    /** A string of which key and digest are published. */
    record Signed(String id, String key, String preSign, String sign) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Parameters as published and the string they are signed as. */
    record Sorted(String id, Map<String, String> parameters, String preSign) {
        @Override
        public String toString() {
            return id;
        }
    }

    private PublishedVectors() {}

    static Stream<Signed> signed() {
        return Stream.of(
                new Signed(
                        "A1",
                        KEY_A,
                        "end_date=20120205&partner=2088101122136241&service=forex_compare_file&start_date=20120202",
                        "3d09abe0980696bb39bb72c6137266ca"),
                new Signed(
                        "A2",
                        KEY_A,
                        "end_date=20120205&partner=2088101122136241&service=forex_liquidation_file&start_date=20120202",
                        "68c26fcba73dc3134bc88bb04a8be865"),
                new Signed(
                        "A4",
                        KEY_A,
                        "_input_charset=utf-8&currency=USD&notify_url=https://example.com/notify&out_trade_no=12345"
                                + "&partner=2088101122136241&rmb_fee=0.10&service=create_forex_trade"
                                + "&subject=product_name&supplier=company_name",
                        "4986b31c8febb978ee6d6c45f76614ac"),
                new Signed(
                        "A5",
                        KEY_A,
                        "_input_charset=utf-8&currency=USD&notify_url=https://example.com/notify&out_trade_no=12345"
                                + "&partner=2088101122136241&service=create_forex_trade"
                                + "&subject=product_name&supplier=company_name&total_fee=350.45",
                        "2dd75a3023c0a3a795a83109966bbc7d"),
                new Signed(
                        "A6",
                        KEY_A,
                        "_input_charset=utf-8&out_trade_no=SAMPLE_TRANSACTION_ID&partner=2088101122136241"
                                + "&service=single_trade_query",
                        "d4d3825356fd0799ee16829acffc1460"),
                new Signed(
                        "A7",
                        KEY_A,
                        "_input_charset=utf-8&partner=2088101122136241&service=single_trade_query",
                        "af7007238531b0b0917f3972e24c6c64"),
                new Signed(
                        "A10",
                        KEY_A,
                        "partner=2088101122136241&service=forex_rate_file",
                        "4051af1716d522b47acff927d4fb9781"),
                new Signed(
                        "A11",
                        KEY_A,
                        "_input_charset=utf-8&currency=HKD&notify_id=13f1e773aeb299e26eb5d02bbb71219d50"
                                + "&notify_time=2013-09-02 10:41:43&notify_type=trade_status_sync"
                                + "&out_trade_no=4028608899131221&total_fee=0.10"
                                + "&trade_no=4061800001000100000574688&trade_status=TRADE_FINISHED",
                        "a27572b0a6dee50d2d4a1449bfd55e92"),
                new Signed(
                        "A12, not sorted",
                        KEY_A,
                        "_input_charset=gbk&out_trade_no=6741334835157966&partner=2088101568338364&payment_type=1"
                                + "&return_url=http://www.test.com/alipay/return_url.asp&currency=USD"
                                + "&service=create_forex_trade&subject=a book&bodu=nice book&total_fee=100",
                        "db017da14ac139afef3bb7357bb284b2"),
                new Signed(
                        "B2",
                        KEY_B,
                        "_input_charset=utf-8&currency=EUR&notify_url=https://example.com/notify&out_trade_no=1"
                                + "&partner=1000000000000000&service=create_forex_trade&subject=test&total_fee=0.01",
                        "f24fd4d76acabf860263a40805138380"));
    }

    static Stream<Sorted> sorted() {
        Sorted d1 = new Sorted(
                "D1",
                parameters(List.of(
                        "notify_id=5b89a773c60af059d96b1693dd3b3d6nc1",
                        "notify_type=trade_status_sync",
                        "trade_no=2018110922001332950500389138",
                        "total_fee=0.01",
                        "out_trade_no=test20181109153145",
                        "notify_time=2018-11-09 15:36:17",
                        "currency=USD",
                        "trade_status=TRADE_FINISHED",
                        "sign_type=MD5",
                        "sign=b34d89788d9012f77f5b74ac232145f5")),
                "currency=USD&notify_id=5b89a773c60af059d96b1693dd3b3d6nc1&notify_time=2018-11-09 15:36:17"
                        + "&notify_type=trade_status_sync&out_trade_no=test20181109153145&total_fee=0.01"
                        + "&trade_no=2018110922001332950500389138&trade_status=TRADE_FINISHED");
        Sorted d2 = new Sorted(
                "D2",
                parameters(List.of(
                        "service=create_forex_trade",
                        "partner=2088101568338364",
                        "_input_charset=gbk",
                        "return_url=http://www.test.com/alipay/return_url.asp",
                        "out_trade_no=6741334835157966",
                        "subject=test",
                        "payment_type=1",
                        "seller_email=alipay-test01@alipay.com",
                        "total_fee=100")),
                "_input_charset=gbk&out_trade_no=6741334835157966&partner=2088101568338364&payment_type=1"
                        + "&return_url=http://www.test.com/alipay/return_url.asp"
                        + "&seller_email=alipay-test01@alipay.com&service=create_forex_trade&subject=test&total_fee=100");
        return Stream.concat(
                Stream.of(d1, d2),
                signed().filter(vector -> !vector.id().startsWith("A12"))
                        .map(vector -> new Sorted(
                                vector.id(), parameters(List.of(vector.preSign().split("&", -1))), vector.preSign())));
    }

    private static Map<String, String> parameters(List<String> pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }
}
