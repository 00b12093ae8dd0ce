<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What pages of user-management take from this theme where they find it. -->

<#-- Somewhere to go meanwhile: the address that the footer has for the documentation. -->
<#macro docsButton>
    <#local href = msg("portalFooterDocsUrl")>
    <#if href?matches("(https?://|/).+")><a class="btn primary block" id="portal-docs" href="${href}">${msg("portalReadDocs")}</a></#if>
</#macro>

<#--
  Without the field for the same password again, where the realm wants it so (setting repeatPassword) and a script runs: the
  password can be shown then. Stands right behind the field, so that nothing moves.
-->
<#macro unrepeated password repeated="password-confirm">
    <#if ((realm.attributes["portal.repeat-password"])!"") == "off">
<script>
    (function () {
        var first = document.getElementById("${password}"), again = document.getElementById("${repeated}");
        again.closest(".field").hidden = true;
        function copy() { again.value = first.value; }
        first.addEventListener("input", copy);
        first.form.addEventListener("submit", copy, true);
    })();
</script>
    </#if>
</#macro>
