<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("organization.select")}
    <#elseif section = "form">
        <form action="${url.loginAction}" class="choices" id="kc-user-organizations" method="post">
            <#list user.organizations as organization>
            <button type="submit" class="choice" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}"><span><strong><bdi>${organization.name!organization.alias}</bdi></strong></span><i class="icon i-next flip" aria-hidden="true"></i></button>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
